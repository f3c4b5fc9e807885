package org.quillgraph.domain.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\r=x", "\n=x", "＝1", "'=1", "''-"})
    void whatASpreadsheetWouldRunIsNeutralised(String text) {
        String cell = Formulas.neutral(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(Formulas.restored(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'tis", "a=1", "1-1", " =1", "null", "\"=1\""})
    void otherTextStaysAsItIs(String text) {
        assertThat(Formulas.neutral(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }
}
