package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.database.Databases;

/** Adds to search indexes the words of rows that are copied as they are. */
public final class CopiedWords {
    private final Optional<SearchIndex> index;

    public CopiedWords(Databases databases) throws SQLException {
        this.index =
                new IndexState(databases)
                        .stemming()
                        .map(
                                stemming ->
                                        SearchIndex.on(!databases.isSqlite(), new Words(stemming)));
    }

    /**
     * Leaves indexes alone that are still to be filled.
     *
     * @param rows each the id and then the searchable attributes
     */
    public void write(Connection connection, String table, EntityType type, Stream<Object[]> rows)
            throws SQLException {
        if (index.isPresent()) {
            index.get().write(connection, table, type, rows);
        }
    }
}
