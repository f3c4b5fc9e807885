package org.quillgraph.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** Functions that SQLite lacks; each physical connection is given them when it is opened. */
public final class SqliteFunctions {

    private SqliteFunctions() {}

    public static void register(Connection connection) throws SQLException {
        SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
        Function.create(sqlite, "quill_fold", new Fold(), 1, Function.FLAG_DETERMINISTIC);
        Function.create(sqlite, "clock_timestamp", new Clock());
        SqliteQueryFunctions.register(sqlite);
    }

    /** The time to the microsecond, as PostgreSQL has it; SQLite's own knows milliseconds. */
    private static final class Clock extends Function {
        @Override
        protected void xFunc() throws SQLException {
            result(SqliteInstantType.text(Instant.now()));
        }
    }

    /** Lower case as Java has it; SQLite's own {@code lower} knows ASCII only. */
    private static final class Fold extends Function {
        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
                result();
            } else {
                result(text.toLowerCase(Locale.ROOT));
            }
        }
    }
}
