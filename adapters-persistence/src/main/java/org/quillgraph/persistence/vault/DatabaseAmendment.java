package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.vault.FollowingVault.Amendment;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.search.StoredWords;

/** A transaction that brings rows up to date, and what is found by their words. */
final class DatabaseAmendment extends StoredTables implements Amendment {
    private final DatabaseFilling filling;
    private final Optional<FileStore> files;
    private final StoredWords words;

    DatabaseAmendment(
            DatabaseUrl url,
            Connection connection,
            DatabaseFilling filling,
            Optional<FileStore> files)
            throws SQLException {
        super(url, connection);
        this.filling = filling;
        this.files = files;
        this.words = Indexing.words(url.kind(), reader.stemming());
    }

    @Override
    public void delete(Table table, List<String> keys) {
        String delete = "DELETE FROM " + table.name() + Texts.where(table, keys);
        of(
                () -> {
                    try (PreparedStatement statement = connection.prepareStatement(delete)) {
                        texts.bind(statement, table, keys);
                        return statement.executeUpdate();
                    }
                });
    }

    @Override
    public void insert(Table table, List<List<@Nullable String>> rows) {
        of(
                () -> {
                    filling.begin(table);
                    rows.forEach(filling::add);
                    filling.flush();
                    index(table, rows);
                    return rows;
                });
    }

    private void index(Table table, List<List<@Nullable String>> rows) throws SQLException {
        SearchedColumns searched = SearchedColumns.of(table);
        if (searched != null) {
            words.add(connection, searched.search(), rows.stream().map(searched::in));
        }
    }

    /** Those that were copied before are there. */
    @Override
    public void add(Checksum checksum, long size, InputStream bytes) throws IOException {
        if (files.isPresent() && files.get().find(checksum).isEmpty()) {
            filling.add(checksum, size, bytes);
        }
    }

    @Override
    public void missing(String name) {
        filling.missing(name);
    }
}
