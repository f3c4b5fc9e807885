package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.quillgraph.domain.query.EntityType;

/**
 * Keeps the words of searchable records in step with their rows, written by the transaction that
 * writes those.
 *
 * <p>Rows that are deleted take their words with them, by a foreign key.
 */
public sealed interface SearchIndex permits SqliteSearchIndex, PostgresSearchIndex {

    /**
     * Notes the words of records whose rows have just been inserted or updated over this
     * connection; of a type that is not searchable, nothing.
     *
     * @param entity the JPA class of the records, whose {@code @Table} names the index as well
     */
    void write(
            Connection connection,
            Class<?> entity,
            EntityType type,
            Collection<? extends Record> written)
            throws SQLException;

    static SearchIndex on(boolean postgres, Words words) {
        Documents documents = new Documents(words);
        return postgres ? new PostgresSearchIndex(documents) : new SqliteSearchIndex(documents);
    }
}
