package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.search.Documents.Document;

/**
 * Keeps the words of searchable records in step with their rows, written by the transaction that
 * writes those.
 *
 * <p>Rows that are deleted take their words with them, by a foreign key.
 */
public abstract sealed class SearchIndex permits SqliteSearchIndex, PostgresSearchIndex {
    private final Documents documents;

    SearchIndex(Words words) {
        this.documents = new Documents(words);
    }

    public static SearchIndex on(boolean postgres, Words words) {
        return postgres ? new PostgresSearchIndex(words) : new SqliteSearchIndex(words);
    }

    /**
     * Notes the words of records whose rows have just been inserted or updated over this
     * connection; of a type that is not searchable, nothing.
     *
     * @param entity the JPA class of the records, whose {@code @Table} names the index as well
     */
    public void write(
            Connection connection,
            Class<?> entity,
            EntityType type,
            Collection<? extends Record> written)
            throws SQLException {
        if (!type.searchable().isEmpty() && !written.isEmpty()) {
            String table = SearchTable.of(entity);
            write(connection, table, type.searchable(), documents.of(type, written).iterator());
        }
    }

    /** Notes the words of rows, each the id and then the searchable attributes. */
    void write(Connection connection, Class<?> entity, EntityType type, Stream<Object[]> rows)
            throws SQLException {
        Iterator<Document> all =
                rows.map(
                                row ->
                                        documents.of(
                                                (UUID) row[0],
                                                Arrays.stream(row, 1, row.length)
                                                        .<@Nullable String>map(String.class::cast)
                                                        .toList()))
                        .iterator();
        write(connection, SearchTable.of(entity), type.searchable(), all);
    }

    abstract void write(
            Connection connection,
            String table,
            List<String> attributes,
            Iterator<Document> documents)
            throws SQLException;
}
