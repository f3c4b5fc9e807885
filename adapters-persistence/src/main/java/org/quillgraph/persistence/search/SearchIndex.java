package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Gatherers;
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
    private static final int ROWS_AHEAD = 10;

    private final Documents documents;

    /** What is noted of one record, in the form that the database takes it. */
    public record Entry(UUID id, List<String> texts) {}

    SearchIndex(Words words) {
        this.documents = new Documents(words);
    }

    public static SearchIndex on(boolean postgres, Words words) {
        return postgres ? new PostgresSearchIndex(words) : new SqliteSearchIndex(words);
    }

    /**
     * Cuts the texts of records into words, which needs no connection and is most of the work; of a
     * type that is not searchable, nothing comes out.
     */
    public List<Entry> entries(EntityType type, Collection<? extends Record> records) {
        return type.searchable().isEmpty()
                ? List.of()
                : documents.of(type, records).map(this::entry).toList();
    }

    /**
     * Notes the entries of records whose rows have just been inserted or updated over this
     * connection.
     *
     * @param entity the JPA class of the records, whose {@code @Table} names the index as well
     */
    public void write(Connection connection, Class<?> entity, EntityType type, List<Entry> entries)
            throws SQLException {
        if (!entries.isEmpty()) {
            write(connection, SearchTable.name(entity), type.searchable(), entries.iterator());
        }
    }

    /** Notes the words of rows, each the id and then the searchable attributes. */
    void write(Connection connection, SearchTable table, Stream<Object[]> rows)
            throws SQLException {
        // words are cut ahead while others are written, of a few rows, for their texts may be large
        Iterator<Entry> all =
                rows.gather(Gatherers.windowFixed(ROWS_AHEAD))
                        .gather(Gatherers.mapConcurrent(1, this::entries))
                        .flatMap(List::stream)
                        .iterator();
        write(connection, table.name(), table.type().searchable(), all);
    }

    private List<Entry> entries(List<Object[]> rows) {
        return rows.stream().map(this::document).map(this::entry).toList();
    }

    private Document document(Object[] row) {
        List<@Nullable String> texts =
                Arrays.stream(row, 1, row.length)
                        .<@Nullable String>map(String.class::cast)
                        .toList();
        return documents.of((UUID) row[0], texts);
    }

    private Entry entry(Document document) {
        return new Entry(document.id(), texts(document.words()));
    }

    abstract List<String> texts(List<List<String>> words);

    abstract void write(
            Connection connection, String table, List<String> attributes, Iterator<Entry> entries)
            throws SQLException;
}
