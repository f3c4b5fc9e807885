package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.domain.upkeep.Finding;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;

/** Looks for records whose words the search index does not have; others it cannot have. */
final class SearchCheck implements Check {
    private static final String SUBJECT = "search index";
    private static final int ROWS_AT_ONCE = 50;

    private final Databases databases;
    private final List<SearchTable> tables;
    private final Documents documents;

    SearchCheck(Databases databases, List<SearchTable> tables, Words words) {
        this.databases = databases;
        this.tables = tables;
        this.documents = new Documents(words);
    }

    @Override
    public Finding look() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = databases.readers().getConnection()) {
            // PostgreSQL would send all rows at once otherwise
            connection.setAutoCommit(false);
            for (SearchTable table : tables) {
                long missing = missing(connection, table);
                if (missing > 0) {
                    faults.add("%d of %s are not in it".formatted(missing, table.type().plural()));
                }
            }
        } catch (SQLException e) {
            throw Faults.unreachable(databases.url(), e);
        }
        return faults.isEmpty()
                ? Finding.fine(SUBJECT, "every record that has words is in it")
                : Finding.broken(SUBJECT, String.join(", ", faults));
    }

    /** Of those without an entry, PostgreSQL keeps none for who has no words. */
    private long missing(Connection connection, SearchTable table) throws SQLException {
        long missing = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(withoutEntry(table))) {
                while (rows.next()) {
                    missing += hasWords(table, rows) ? 1 : 0;
                }
            }
        }
        return missing;
    }

    private boolean hasWords(SearchTable table, ResultSet row) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < table.type().searchable().size(); i++) {
            texts.add(row.getString(i + 2));
        }
        UUID id = UUID.fromString(row.getString(1));
        return documents.of(id, texts).words().stream().anyMatch(words -> !words.isEmpty());
    }

    /**
     * {@code SELECT t.id, t.title FROM article t WHERE NOT EXISTS (SELECT 1 FROM article_search s
     * WHERE s.id = t.id)}; on SQLite the entry's words have to be there too.
     */
    private String withoutEntry(SearchTable table) {
        String words =
                databases.isSqlite()
                        ? "JOIN %s_fts_docsize d ON d.id = s.docid".formatted(table.name())
                        : "";
        return "%s WHERE NOT EXISTS (SELECT 1 FROM %s_search s %s WHERE s.id = t.id)"
                .formatted(table.select(), table.name(), words);
    }
}
