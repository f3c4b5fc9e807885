package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Writes each record's words as one tsvector, or as many as they need. */
final class PostgresSearchIndex extends SearchIndex {
    private static final int BATCH = 500;
    private static final int BATCH_CHARACTERS = 5_000_000;

    PostgresSearchIndex(Words words) {
        super(words);
    }

    @Override
    List<String> texts(List<List<String>> words) {
        return TsVectors.of(words);
    }

    @Override
    void write(
            Connection connection, String table, List<String> attributes, Iterator<Entry> entries)
            throws SQLException {
        String delete = "delete from %s_search where id = any(?)".formatted(table);
        String insert =
                "insert into %s_search (id, part, lexemes) values (?, ?, cast(? as tsvector))"
                        .formatted(table);
        try (PreparedStatement deleting = connection.prepareStatement(delete);
                PreparedStatement inserting = connection.prepareStatement(insert)) {
            List<UUID> ids = new ArrayList<>();
            int characters = 0;
            while (entries.hasNext()) {
                Entry entry = entries.next();
                ids.add(entry.id());
                characters += entry.texts().stream().mapToInt(String::length).sum();
                add(entry, inserting);
                if (ids.size() == BATCH || characters > BATCH_CHARACTERS || !entries.hasNext()) {
                    deleting.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    deleting.executeUpdate();
                    inserting.executeBatch();
                    ids.clear();
                    characters = 0;
                }
            }
        }
    }

    private static void add(Entry entry, PreparedStatement inserting) throws SQLException {
        List<String> vectors = entry.texts();
        int part = vectors.size() == 1 ? 0 : 1;
        for (String vector : vectors) {
            inserting.setObject(1, entry.id());
            inserting.setInt(2, part++);
            inserting.setString(3, vector);
            inserting.addBatch();
        }
    }
}
