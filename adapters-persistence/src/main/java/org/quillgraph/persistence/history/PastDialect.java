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

    /** The id that a member of a revision's changes became; null where it was not changed. */
    String readAfter(String changes, String member);

    /**
     * Ends a subquery that is to be asked for each row by its index, whatever the statistics make
     * of many rows that were written a moment ago.
     */
    String rowByRow();

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

        /** With the column's affinity, without which no condition gets inside the view. */
        @Override
        public String read(String json, String member, Kind kind) {
            String value = "%s ->> '$.%s'".formatted(json, member);
            return switch (kind) {
                case JSON, STRING_LIST -> "CAST(%s -> '$.%s' AS TEXT)".formatted(json, member);
                case ID, STRING, ENUM, DATE_TIME, DATE -> "CAST(" + value + " AS TEXT)";
                case INT, LONG, BOOLEAN -> "CAST(" + value + " AS INTEGER)";
                case FLOAT -> "CAST(" + value + " AS REAL)";
                // millionths, as the columns have them
                case DECIMAL -> "CAST(round((" + value + ") * 1000000) AS INTEGER)";
            };
        }

        @Override
        public String readAfter(String changes, String member) {
            return "%s ->> '$.%s[1]'".formatted(changes, member);
        }

        /** As it does anyway. */
        @Override
        public String rowByRow() {
            return "";
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
        public String readAfter(String changes, String member) {
            return "(%s -> '%s' ->> 1)::uuid".formatted(changes, member);
        }

        /** An offset keeps the planner from joining instead. */
        @Override
        public String rowByRow() {
            return " OFFSET 0";
        }

        @Override
        public String looking() {
            return "SELECT set_config('quillgraph.as_of', ?, true)";
        }
    }
}
