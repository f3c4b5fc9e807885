package org.quillgraph.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void numbersAreEqualByValue() {
        assertThat(new Json(1)).isEqualTo(new Json(new BigDecimal("1.0"))).isEqualTo(new Json(1L));
        assertThat(new Json(0.1)).isEqualTo(new Json(new BigDecimal("0.10")));
        assertThat(new Json(new BigDecimal("0e5"))).isEqualTo(new Json(0));
        assertThat(new Json(new BigInteger("12345678901234567890")))
                .isNotEqualTo(new Json(new BigInteger("12345678901234567891")));
    }

    @Test
    void membersHaveNoOrder() {
        Map<String, Object> backwards = new LinkedHashMap<>();
        backwards.put("b", 2);
        backwards.put("a", 1);

        assertThat(new Json(backwards)).isEqualTo(new Json(Map.of("a", 1, "b", 2)));
        assertThat(new Json(backwards).toString()).isEqualTo("Json[value={a=1, b=2}]");
    }

    @Test
    void elementsHaveAnOrder() {
        assertThat(new Json(List.of(1, 2))).isNotEqualTo(new Json(List.of(2, 1)));
    }

    @Test
    void nullStandsInsideListsAndObjects() {
        Json list = new Json(Arrays.asList(1, null));

        assertThat((List<?>) list.value()).hasSize(2).containsNull();
    }

    @Test
    void laterChangesOfTheOriginalDoNotShow() {
        List<Object> original = new ArrayList<>(List.of(1));
        Json json = new Json(original);
        original.add(2);

        assertThat(json).isEqualTo(new Json(List.of(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\uD83D"})
    void textIsTextThatDatabasesHold(String text) {
        assertThatThrownBy(() -> new Json(text)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> new Json(Map.of(text, 1))).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "-1e999999999", "1e-1001"})
    void numbersHaveAThousandDigitsAtMost(BigDecimal number) {
        assertThatThrownBy(() -> new Json(List.of(number))).isInstanceOf(ProblemException.class);
    }

    @Test
    void otherObjectsAreNoJson() {
        assertThatThrownBy(() -> new Json(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
