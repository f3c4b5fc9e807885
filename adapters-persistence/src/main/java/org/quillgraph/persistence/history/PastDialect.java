package org.quillgraph.persistence.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.query.Kind;

/** How views of the past are written, and told the time, on either database. */
sealed interface PastDialect {

    /** What a connection needs before its views. */
    List<String> preparation();

    /** A table's name where a view bears it as well. */
    String stored(String table);

    /** The time that the connection looks at. */
    String asOf();

    /** A member of a JSON object, as a column of the kind keeps it. */
    String read(String json, String member, Kind kind);

    String looking();

    /** Turns the connection to a time, for its transaction. */
    default void look(Connection connection, Instant time) throws SQLException {
        try (PreparedStatement looking = connection.prepareStatement(looking())) {
            looking.setString(1, Snapshots.time(time));
            looking.execute();
        }
    }

    /** A table of one row has the time: reading it once for a statement costs nothing. */
    record Sqlite() implements PastDialect {
        @Override
        public List<String> preparation() {
            return List.of(
                    "CREATE TEMP TABLE as_of (at TEXT)",
                    "INSERT INTO temp.as_of (at) VALUES (NULL)");
        }

        @Override
        public String stored(String table) {
            return "main." + table;
        }

        @Override
        public String asOf() {
            return "(SELECT at FROM temp.as_of)";
        }

        @Override
        public String read(String json, String member, Kind kind) {
            return switch (kind) {
                case JSON, STRING_LIST -> "%s -> '$.%s'".formatted(json, member);
                // millionths, as the columns have them
                case DECIMAL ->
                        "CAST(round((%s ->> '$.%s') * 1000000) AS INTEGER)".formatted(json, member);
                case ID, STRING, INT, LONG, FLOAT, BOOLEAN, DATE_TIME, DATE, ENUM ->
                        "%s ->> '$.%s'".formatted(json, member);
            };
        }

        @Override
        public String looking() {
            return "UPDATE temp.as_of SET at = ?";
        }
    }

    /**
     * A setting has the time.
     *
     * @param schema where the tables are, quoted
     */
    record Postgres(String schema) implements PastDialect {
        @Override
        public List<String> preparation() {
            return List.of();
        }

        @Override
        public String stored(String table) {
            return schema + "." + table;
        }

        @Override
        public String asOf() {
            return "current_setting('quillgraph.as_of')::timestamptz";
        }

        @Override
        public String read(String json, String member, Kind kind) {
            String text = "(%s ->> '%s')".formatted(json, member);
            return switch (kind) {
                case JSON, STRING_LIST -> "%s -> '%s'".formatted(json, member);
                case STRING, ENUM -> text + " COLLATE \"C\"";
                case ID -> text + "::uuid";
                case INT -> text + "::integer";
                case LONG -> text + "::bigint";
                case DECIMAL -> text + "::numeric";
                case FLOAT -> text + "::double precision";
                case BOOLEAN -> text + "::boolean";
                case DATE_TIME -> text + "::timestamptz";
                case DATE -> text + "::date";
            };
        }

        @Override
        public String looking() {
            return "SELECT set_config('quillgraph.as_of', ?, true)";
        }
    }
}
