package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Indexes at the start what is stored already, where its type has become searchable or its words
 * were cut another way.
 */
final class Reindexing implements SmartInitializingSingleton {
    private final Databases databases;
    private final List<SearchTable> tables;
    private final IndexState state;
    private final Words words;

    Reindexing(Databases databases, List<SearchTable> tables, IndexState state, Words words) {
        this.databases = databases;
        this.tables = tables;
        this.state = state;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            for (SearchTable table : tables) {
                if (!state.isFilled(table.name(), words.stemming())) {
                    fill(table);
                }
            }
        } catch (SQLException e) {
            throw translated(new DataAccessResourceFailureException("cannot index all rows", e));
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private void fill(SearchTable table) throws SQLException {
        try (Connection connection = databases.writer().getConnection()) {
            connection.setAutoCommit(false);
            new StoredWords(words, !databases.isSqlite()).addAll(connection, table, () -> {});
            connection.commit();
        }
    }

    private RuntimeException translated(RuntimeException fault) {
        return Faults.translate(databases.url(), fault);
    }
}
