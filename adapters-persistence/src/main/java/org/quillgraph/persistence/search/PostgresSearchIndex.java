package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.quillgraph.persistence.search.Documents.Document;

/** Writes each record's words as one tsvector, or as many as they need. */
final class PostgresSearchIndex extends SearchIndex {
    private static final int BATCH = 500;
    private static final int BATCH_WORDS = 500_000;

    PostgresSearchIndex(Words words) {
        super(words);
    }

    @Override
    void write(
            Connection connection,
            String table,
            List<String> attributes,
            Iterator<Document> documents)
            throws SQLException {
        String delete = "delete from %s_search where id = any(?)".formatted(table);
        String insert =
                "insert into %s_search (id, part, lexemes) values (?, ?, cast(? as tsvector))"
                        .formatted(table);
        try (PreparedStatement deleting = connection.prepareStatement(delete);
                PreparedStatement inserting = connection.prepareStatement(insert)) {
            List<UUID> ids = new ArrayList<>();
            int words = 0;
            while (documents.hasNext()) {
                Document document = documents.next();
                ids.add(document.id());
                words += document.words().stream().mapToInt(List::size).sum();
                add(document, inserting);
                if (ids.size() == BATCH || words > BATCH_WORDS || !documents.hasNext()) {
                    deleting.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    deleting.executeUpdate();
                    inserting.executeBatch();
                    ids.clear();
                    words = 0;
                }
            }
        }
    }

    private static void add(Document document, PreparedStatement inserting) throws SQLException {
        List<String> vectors = TsVectors.of(document.words());
        int part = vectors.size() == 1 ? 0 : 1;
        for (String vector : vectors) {
            inserting.setObject(1, document.id());
            inserting.setInt(2, part++);
            inserting.setString(3, vector);
            inserting.addBatch();
        }
    }
}
