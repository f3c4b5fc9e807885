package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;

/**
 * Writes each record's words into an FTS5 table as texts that are cut at blanks only.
 *
 * <p>FTS5 knows its rows by number alone, and the numbers of rows with another key may change:
 * hence a table of numbers.
 */
final class SqliteSearchIndex extends SearchIndex {

    SqliteSearchIndex(Words words) {
        super(words);
    }

    @Override
    List<String> texts(List<List<String>> words) {
        return words.stream().map(attribute -> String.join(" ", attribute)).toList();
    }

    @Override
    void write(
            Connection connection, String table, List<String> attributes, Iterator<Entry> entries)
            throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(numbering(table));
                PreparedStatement words =
                        connection.prepareStatement(replacing(table, attributes))) {
            // one by one: a batch would spare nothing here, and would keep all texts in memory
            while (entries.hasNext()) {
                write(entries.next(), number, words);
            }
        }
    }

    private static void write(Entry entry, PreparedStatement number, PreparedStatement words)
            throws SQLException {
        String id = entry.id().toString();
        number.setString(1, id);
        number.executeUpdate();
        words.setString(1, id);
        int column = 2;
        for (String text : entry.texts()) {
            words.setString(column++, text);
        }
        words.executeUpdate();
    }

    private static String numbering(String table) {
        return "insert into %s_search (id) values (?) on conflict (id) do nothing".formatted(table);
    }

    /**
     * {@code insert or replace into idea_fts (rowid, "title") values ((select docid from
     * idea_search where id = ?), ?)}: after {@code insert ... select}, which could be of many rows,
     * FTS5 would write out the words of each by itself.
     */
    private static String replacing(String table, List<String> attributes) {
        return """
        insert or replace into %1$s_fts (rowid, %2$s) \
        values ((select docid from %1$s_search where id = ?), %3$s)"""
                .formatted(
                        table,
                        attributes.stream().collect(joining("\", \"", "\"", "\"")),
                        attributes.stream().map(_ -> "?").collect(joining(", ")));
    }
}
