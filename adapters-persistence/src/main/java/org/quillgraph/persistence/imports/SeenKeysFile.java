package org.quillgraph.persistence.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.quillgraph.domain.imports.SeenKeys;

/** A SQLite file for the time of the import, in one transaction that is never committed. */
public final class SeenKeysFile implements SeenKeys {
    private final Path file;
    private final Connection connection;
    private final PreparedStatement put;
    private final PreparedStatement get;

    public SeenKeysFile() {
        try {
            file = Files.createTempFile("quillgraph-import", ".seen");
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("CREATE TABLE seen (key INTEGER PRIMARY KEY, content INTEGER)");
            }
            connection.setAutoCommit(false);
            put = connection.prepareStatement("REPLACE INTO seen VALUES (?, ?)");
            get = connection.prepareStatement("SELECT content FROM seen WHERE key = ?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void put(long key, int content) {
        try {
            put.setLong(1, key);
            put.setInt(2, content);
            put.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public OptionalInt content(long key) {
        try {
            get.setLong(1, key);
            try (ResultSet row = get.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder for temporary files is full, or gone. */
    private static UncheckedIOException failed(SQLException fault) {
        return new UncheckedIOException(
                new IOException("what was seen cannot be kept: " + fault.getMessage(), fault));
    }
}
