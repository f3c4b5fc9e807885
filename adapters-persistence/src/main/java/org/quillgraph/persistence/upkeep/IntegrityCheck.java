package org.quillgraph.persistence.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.domain.upkeep.Finding;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.stereotype.Component;

/** Has the database look at its own tables and indexes. */
@Component
final class IntegrityCheck implements Check {
    private static final String SUBJECT = "tables and indexes";
    private static final int MOST_SAID = 10;

    private static final String SQLITE_REFERENCES =
            "SELECT \"table\" || ' refers to what is missing in ' || parent || ', ' || count(*) || ' times'"
                    + " FROM pragma_foreign_key_check GROUP BY \"table\", parent";

    private static final String POSTGRES_INVALID =
            """
            SELECT indexrelid::regclass || ' is no valid index; REINDEX it'
            FROM pg_index JOIN pg_class c ON c.oid = indexrelid
            WHERE NOT indisvalid AND c.relnamespace = current_schema()::regnamespace
            UNION ALL
            SELECT conrelid::regclass || ' was never checked against ' || conname FROM pg_constraint
            WHERE NOT convalidated AND connamespace = current_schema()::regnamespace
            """;
    private static final String POSTGRES_INDEXES =
            """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_am a ON a.oid = c.relam
            WHERE c.relkind = 'i' AND a.amname = 'btree'
                AND c.relnamespace = current_schema()::regnamespace
            """;

    private final Databases databases;

    IntegrityCheck(Databases databases) {
        this.databases = databases;
    }

    @Override
    public Finding look() {
        try (Connection connection = databases.readers().getConnection()) {
            return databases.isSqlite() ? sqlite(connection) : postgres(connection);
        } catch (SQLException e) {
            throw Faults.unreachable(databases.url(), e);
        }
    }

    private static Finding sqlite(Connection connection) throws SQLException {
        List<String> faults =
                new ArrayList<>(lines(connection, "PRAGMA integrity_check(" + MOST_SAID + ")"));
        faults.remove("ok");
        faults.addAll(lines(connection, SQLITE_REFERENCES));
        return finding(faults, "every page, index and reference is in order");
    }

    private static Finding postgres(Connection connection) throws SQLException {
        List<String> faults = lines(connection, POSTGRES_INVALID);
        boolean canLookInside =
                !lines(connection, "SELECT extname FROM pg_extension WHERE extname = 'amcheck'")
                        .isEmpty();
        if (!canLookInside) {
            return finding(
                    faults,
                    "every index and constraint is valid; to have them compared with their rows,"
                            + " CREATE EXTENSION amcheck");
        }
        for (String index : lines(connection, POSTGRES_INDEXES)) {
            lookInto(connection, index, faults);
        }
        return finding(faults, "every index and constraint is valid, and has all rows");
    }

    private static void lookInto(Connection connection, String index, List<String> faults) {
        try {
            lines(connection, "SELECT bt_index_check('%s', true)".formatted(index));
        } catch (SQLException e) {
            faults.add(index + ": " + e.getMessage());
        }
    }

    private static Finding finding(List<String> faults, String fine) {
        return faults.isEmpty()
                ? Finding.fine(SUBJECT, fine)
                : Finding.broken(
                        SUBJECT, String.join("; ", faults.stream().limit(MOST_SAID).toList()));
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
