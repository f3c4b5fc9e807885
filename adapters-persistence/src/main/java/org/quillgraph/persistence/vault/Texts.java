package org.quillgraph.persistence.vault;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.persistence.database.JsonText;

/** The neutral text of a value, made of what a database gives, and the other way round. */
enum Texts {
    SQLITE {
        @Override
        String select(Column column) {
            return column.name();
        }

        @Override
        String text(Kind kind, String given) {
            return switch (kind) {
                case DECIMAL -> plain(new BigDecimal(given).movePointLeft(Rules.SCALE));
                case BOOLEAN -> String.valueOf(given.equals("1"));
                case JSON -> json(given);
                case UUID, TEXT, INT, LONG, INSTANT, DATE -> given;
            };
        }

        @Override
        void set(PreparedStatement statement, int index, Kind kind, String text)
                throws SQLException {
            statement.setObject(index, stored(kind, text));
        }
    },

    POSTGRESQL {
        // to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        @Override
        String select(Column column) {
            return switch (column.kind()) {
                case INSTANT ->
                        "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                .formatted(column.name());
                case DATE -> "to_char(%s, 'YYYY-MM-DD')".formatted(column.name());
                case UUID, TEXT, INT, LONG, DECIMAL, BOOLEAN, JSON -> column.name() + "::text";
            };
        }

        @Override
        String text(Kind kind, String given) {
            return switch (kind) {
                case DECIMAL -> plain(new BigDecimal(given));
                case JSON -> json(given);
                case UUID, TEXT, INT, LONG, BOOLEAN, INSTANT, DATE -> given;
            };
        }

        @Override
        void set(PreparedStatement statement, int index, Kind kind, String text)
                throws SQLException {
            // it is then what the column is
            statement.setObject(index, text, Types.OTHER);
        }
    };

    /** The expression whose text is then made neutral. */
    abstract String select(Column column);

    abstract String text(Kind kind, String given);

    abstract void set(PreparedStatement statement, int index, Kind kind, String text)
            throws SQLException;

    /** {@code WHERE id IN (?, ?)} */
    static String where(Table table, List<String> keys) {
        return " WHERE %s IN (%s)"
                .formatted(
                        table.key().name(),
                        String.join(", ", Collections.nCopies(keys.size(), "?")));
    }

    void bind(PreparedStatement statement, Table table, List<String> keys) throws SQLException {
        for (int i = 0; i < keys.size(); i++) {
            set(statement, i + 1, table.key().kind(), keys.get(i));
        }
    }

    /** What a column of SQLite holds. */
    static Object stored(Kind kind, String text) {
        return switch (kind) {
            case INT, LONG -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text).movePointRight(Rules.SCALE).longValueExact();
            case BOOLEAN -> text.equals("true") ? 1 : 0;
            case UUID, TEXT, INSTANT, DATE, JSON -> text;
        };
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String json(String text) {
        return JsonText.write(JsonText.read(text));
    }
}
