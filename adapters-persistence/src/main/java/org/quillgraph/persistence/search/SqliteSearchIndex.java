package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.search.Documents.Document;

/**
 * Writes each record's words into an FTS5 table as texts that are cut at blanks only.
 *
 * <p>FTS5 knows its rows by number alone, and the numbers of rows with another key may change:
 * hence a table of numbers.
 */
final class SqliteSearchIndex implements SearchIndex {
    private static final int BATCH = 500;

    private final Documents documents;

    SqliteSearchIndex(Documents documents) {
        this.documents = documents;
    }

    @Override
    public void write(
            Connection connection,
            Class<?> entity,
            EntityType type,
            Collection<? extends Record> written)
            throws SQLException {
        if (type.searchable().isEmpty()) {
            return;
        }
        String table = SearchTable.of(entity);
        try (PreparedStatement number = connection.prepareStatement(numbering(table));
                PreparedStatement words = connection.prepareStatement(replacing(table, type))) {
            int count = 0;
            for (Iterator<Document> all = documents.of(type, written).iterator(); all.hasNext(); ) {
                add(all.next(), number, words);
                if (++count % BATCH == 0 || !all.hasNext()) {
                    number.executeBatch();
                    words.executeBatch();
                }
            }
        }
    }

    private static void add(Document document, PreparedStatement number, PreparedStatement words)
            throws SQLException {
        String id = document.id().toString();
        number.setString(1, id);
        number.addBatch();
        int column = 1;
        for (Collection<String> attribute : document.words()) {
            words.setString(column++, String.join(" ", attribute));
        }
        words.setString(column, id);
        words.addBatch();
    }

    private static String numbering(String table) {
        return "insert into %s_search (id) values (?) on conflict (id) do nothing".formatted(table);
    }

    /**
     * {@code insert or replace into idea_fts (rowid, "title") select docid, ? from idea_search
     * where id = ?}
     */
    private static String replacing(String table, EntityType type) {
        return "insert or replace into %1$s_fts (rowid, %2$s) select docid, %3$s from %1$s_search where id = ?"
                .formatted(
                        table,
                        type.searchable().stream().collect(joining("\", \"", "\"", "\"")),
                        type.searchable().stream().map(name -> "?").collect(joining(", ")));
    }
}
