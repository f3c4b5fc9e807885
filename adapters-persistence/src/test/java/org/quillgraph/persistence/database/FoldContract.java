package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Ignoring case means the same everywhere: what Java's {@code toLowerCase} leaves of a text. */
abstract class FoldContract {
    private static final int LAST_OF_EUROPE = 0x058f;

    abstract DatabaseSettings settings();

    @Test
    void foldsAsJavaDoes() throws SQLException {
        List<String> texts =
                new ArrayList<>(List.of("ÄÖÜ ẞ", "İstanbul", "ΟΔΟΣ", "Σ", "ΑΣ Σ.", "ǅ", "Ω", "K"));
        for (int letter = 1; letter <= LAST_OF_EUROPE; letter++) {
            texts.add(Character.toString(letter));
        }
        try (Databases databases = Databases.open(settings())) {
            new Migrations(databases).update();
            try (Connection connection = databases.readers().getConnection();
                    PreparedStatement fold = connection.prepareStatement("SELECT quill_fold(?)")) {
                for (String text : texts) {
                    fold.setString(1, text);
                    try (ResultSet row = fold.executeQuery()) {
                        row.next();
                        assertThat(row.getString(1)).isEqualTo(text.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }
}
