package org.quillgraph.persistence.legacy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a file as the old collector left them, oddities included. */
public final class LegacyFile implements AutoCloseable {
    private static final String TABLE =
            """
            CREATE TABLE IdeaInspiration (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL,
              description TEXT, content TEXT, keywords TEXT, source_type TEXT, metadata TEXT, source_id TEXT,
              source_url TEXT, source_created_by TEXT, source_created_at TEXT, score INTEGER, category TEXT,
              subcategory_relevance TEXT, contextual_category_scores TEXT,
              created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP)
            """;

    private final Path path;
    private final Connection connection;
    private int rows;

    public LegacyFile(Path path) throws SQLException {
        this.path = path;
        connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(TABLE);
        }
    }

    public Path path() {
        return path;
    }

    /** A row that is in order, apart from the columns given; null takes one away. */
    public LegacyFile add(Map<String, @Nullable Object> columns) throws SQLException {
        rows++;
        Map<String, @Nullable Object> row = ordinary(rows);
        row.putAll(columns);
        String marks = String.join(", ", Collections.nCopies(row.size(), "?"));
        String insert =
                "INSERT INTO IdeaInspiration (%s) VALUES (%s)"
                        .formatted(String.join(", ", row.keySet()), marks);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int place = 1;
            for (Object value : row.values()) {
                statement.setObject(place++, value);
            }
            statement.executeUpdate();
        }
        return this;
    }

    /** As collectors that several programs used did. */
    void useWriteAheadLog() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
    }

    private static Map<String, @Nullable Object> ordinary(int number) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("title", "Idea " + number);
        row.put("content", "The whole of idea " + number);
        row.put("keywords", "[\"one\", \"two\"]");
        row.put("source_type", "video");
        row.put("metadata", "{\"views\": \"10\"}");
        row.put("source_id", "source" + number);
        row.put("source_created_at", "2017-11-13T17:13:01.000Z");
        row.put("score", 50);
        row.put("category", "music");
        row.put("subcategory_relevance", "{\"rock\": 100}");
        row.put("created_at", "2017-11-14 00:00:00");
        row.put("updated_at", "2017-11-20 00:00:00");
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
