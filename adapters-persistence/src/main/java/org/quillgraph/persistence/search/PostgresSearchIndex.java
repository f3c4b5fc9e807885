package org.quillgraph.persistence.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.search.Documents.Document;

/** Writes each record's words as one tsvector, or as many as they need. */
final class PostgresSearchIndex implements SearchIndex {
    private static final int BATCH = 500;

    private final Documents documents;

    PostgresSearchIndex(Documents documents) {
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
        String table = SearchTable.of(entity) + "_search";
        String delete = "delete from %s where id = any(?)".formatted(table);
        String insert =
                "insert into %s (id, part, lexemes) values (?, ?, cast(? as tsvector))"
                        .formatted(table);
        try (PreparedStatement deleting = connection.prepareStatement(delete);
                PreparedStatement inserting = connection.prepareStatement(insert)) {
            List<UUID> ids = new ArrayList<>();
            for (Iterator<Document> all = documents.of(type, written).iterator(); all.hasNext(); ) {
                Document document = all.next();
                ids.add(document.id());
                add(document, inserting);
                if (ids.size() == BATCH || !all.hasNext()) {
                    Array replaced = connection.createArrayOf("uuid", ids.toArray());
                    deleting.setArray(1, replaced);
                    deleting.executeUpdate();
                    inserting.executeBatch();
                    ids.clear();
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
