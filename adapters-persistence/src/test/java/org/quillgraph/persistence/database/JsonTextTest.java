package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.domain.model.Json;

class JsonTextTest {

    @Test
    void membersAreSorted() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("b", 1);
        members.put("a", List.of(true, "x"));
        assertThat(JsonText.write(new Json(members))).isEqualTo("{\"a\":[true,\"x\"],\"b\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "100, 100",
        "1e2, 100",
        "1.50, 1.5",
        "-0.0, 0",
        "1e-3, 0.001",
        "2E+400, 2E+400"
    })
    void equalNumbersAreWrittenAlike(String number, String text) {
        assertThat(JsonText.write(new Json(new BigDecimal(number)))).isEqualTo(text);
    }

    @Test
    void textsAreAnArray() {
        assertThat(JsonText.write(List.of("é", "\"", "😀"))).isEqualTo("[\"é\",\"\\\"\",\"😀\"]");
    }
}
