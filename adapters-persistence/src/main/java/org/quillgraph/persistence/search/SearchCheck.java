package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.domain.upkeep.Finding;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;

/** Looks for records whose words the search index does not have; others it cannot have. */
final class SearchCheck implements Check {
    private static final String SUBJECT = "search index";
    private static final int ROWS_AT_ONCE = 50;

    private final Databases databases;
    private final Catalogue catalogue;
    private final Tables tables;
    private final Documents documents;

    /** Finds the table of a type. */
    interface Tables {
        String of(EntityType type);
    }

    SearchCheck(Databases databases, Catalogue catalogue, Tables tables, Words words) {
        this.databases = databases;
        this.catalogue = catalogue;
        this.tables = tables;
        this.documents = new Documents(words);
    }

    @Override
    public Finding look() {
        List<String> faults = new ArrayList<>();
        try (Connection connection = databases.readers().getConnection()) {
            // PostgreSQL would send all rows at once otherwise
            connection.setAutoCommit(false);
            for (EntityType type : catalogue.types()) {
                long missing = type.searchable().isEmpty() ? 0 : missing(connection, type);
                if (missing > 0) {
                    faults.add("%d of %s are not in it".formatted(missing, type.plural()));
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
    private long missing(Connection connection, EntityType type) throws SQLException {
        long missing = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(withoutEntry(type))) {
                while (rows.next()) {
                    missing += hasWords(type, rows) ? 1 : 0;
                }
            }
        }
        return missing;
    }

    private boolean hasWords(EntityType type, ResultSet row) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < type.searchable().size(); i++) {
            texts.add(row.getString(i + 2));
        }
        UUID id = UUID.fromString(row.getString(1));
        return documents.of(id, texts).words().stream().anyMatch(words -> !words.isEmpty());
    }

    /**
     * {@code SELECT t.id, t.title FROM article t WHERE NOT EXISTS (SELECT 1 FROM article_search s
     * WHERE s.id = t.id)}; on SQLite the entry's words have to be there too.
     */
    private String withoutEntry(EntityType type) {
        String table = tables.of(type);
        String words =
                databases.isSqlite()
                        ? "JOIN %s_fts_docsize d ON d.id = s.docid".formatted(table)
                        : "";
        return "SELECT t.id, %s FROM %s t WHERE NOT EXISTS (SELECT 1 FROM %s_search s %s WHERE s.id = t.id)"
                .formatted(
                        type.searchable().stream()
                                .map(name -> "t." + column(name))
                                .collect(joining(", ")),
                        table,
                        table,
                        words);
    }

    /** {@code main_topic}, as Hibernate has it of {@code mainTopic}. */
    private static String column(String attribute) {
        return attribute.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
