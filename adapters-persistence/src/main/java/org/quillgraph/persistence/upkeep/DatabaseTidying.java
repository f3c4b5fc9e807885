package org.quillgraph.persistence.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.upkeep.Tidying;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.stereotype.Component;

/** Tells the planner what the tables hold, and gives back what is free. */
@Component
final class DatabaseTidying implements Tidying {
    /** Writing the whole file anew, for which everybody who writes waits, has to be worth it. */
    private static final int LEAST_FREE_PERCENT = 10;

    private static final String FREE_PERCENT =
            "SELECT 100 * freelist_count / page_count FROM pragma_freelist_count, pragma_page_count";
    private static final String TABLES =
            "SELECT quote_ident(relname) FROM pg_class"
                    + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace";

    private final Databases databases;

    DatabaseTidying(Databases databases) {
        this.databases = databases;
    }

    @Override
    public String tidy() {
        try (Connection connection = databases.writer().getConnection();
                Statement statement = connection.createStatement()) {
            return databases.isSqlite() ? sqlite(statement) : postgres(statement);
        } catch (SQLException e) {
            throw Faults.unreachable(databases.url(), e);
        }
    }

    private static String sqlite(Statement statement) throws SQLException {
        statement.execute("ANALYZE");
        statement.execute("PRAGMA optimize");
        int free = Integer.parseInt(texts(statement, FREE_PERCENT).getFirst());
        if (free < LEAST_FREE_PERCENT) {
            return "analyzed; " + free + "% of the file are free, too little to write it anew";
        }
        // the copy would be made in memory otherwise
        statement.execute("PRAGMA temp_store = FILE");
        try {
            statement.execute("VACUUM");
        } finally {
            statement.execute("PRAGMA temp_store = MEMORY");
        }
        return "analyzed, and written anew without the " + free + "% that were free";
    }

    private static String postgres(Statement statement) throws SQLException {
        List<String> tables = texts(statement, TABLES);
        for (String table : tables) {
            statement.execute("VACUUM (ANALYZE) " + table);
        }
        return tables.size() + " tables vacuumed and analyzed";
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
