package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.persistence.database.Databases;

/** What the database says of its search indexes: which are filled, and how their words were cut. */
final class IndexState {
    private final Databases databases;

    IndexState(Databases databases) {
        this.databases = databases;
    }

    /** How words were cut so far; of a new database nothing. */
    Optional<Stemming> stemming() throws SQLException {
        return all().values().stream().findFirst();
    }

    boolean isFilled(String table, Stemming stemming) throws SQLException {
        return stemming == all().get(table);
    }

    private Map<String, Stemming> all() throws SQLException {
        Map<String, Stemming> all = new HashMap<>();
        try (Connection connection = databases.readers().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT name, stemming FROM search_index")) {
            while (rows.next()) {
                all.put(rows.getString(1), Stemming.valueOf(rows.getString(2)));
            }
        }
        return all;
    }

    /**
     * Notes that the caller's transaction fills the index of a table; false where another program
     * has just done so.
     */
    static boolean claim(Connection connection, String table, Stemming stemming)
            throws SQLException {
        String claim =
                """
                INSERT INTO search_index (name, stemming) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET stemming = excluded.stemming
                WHERE search_index.stemming <> excluded.stemming
                """;
        try (PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setString(1, table);
            statement.setString(2, stemming.name());
            return statement.executeUpdate() == 1;
        }
    }
}
