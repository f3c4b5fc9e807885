package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Tallying;
import org.quillgraph.domain.vault.Vault.Filling;
import org.quillgraph.persistence.database.DatabaseUrl;

/** A transaction in which a database is emptied and filled; who holds it commits it. */
abstract sealed class DatabaseFilling implements Filling permits SqliteFilling, PostgresFilling {
    private final DatabaseUrl url;
    private final FileSink files;
    private final Set<Table> filled = new LinkedHashSet<>();
    private Table current = Tables.ALL.getFirst();
    final Connection connection;

    DatabaseFilling(DatabaseUrl url, Connection connection, FileSink files) {
        this.url = url;
        this.connection = connection;
        this.files = files;
    }

    static DatabaseFilling of(DatabaseUrl url, Connection connection, FileSink files) {
        return switch (url.kind()) {
            case SQLITE -> new SqliteFilling(url, connection, files);
            case POSTGRESQL -> new PostgresFilling(url, connection, files);
        };
    }

    /** No longer asks whether what is referred to is there, and lets nobody else write. */
    abstract void defer() throws SQLException;

    /** Takes all rows away, and no longer asks whether what is referred to is there. */
    abstract void empty() throws SQLException;

    abstract void open(Table table) throws SQLException;

    abstract void write(Table table, List<@Nullable String> values) throws SQLException;

    /** Writes what is still on its way. */
    abstract void flush() throws SQLException;

    /** Makes sure again that what is referred to is there, and that new rows come after these. */
    abstract void settle() throws SQLException;

    /** To be called before all of it is rolled back. */
    void abandon() throws SQLException {}

    @Override
    public final void begin(Table table) {
        current = table;
        filled.add(table);
        run(
                () -> {
                    flush();
                    open(table);
                });
    }

    @Override
    public final void add(List<@Nullable String> values) {
        run(() -> write(current, values));
    }

    @Override
    public final void add(Checksum checksum, long size, InputStream bytes) throws IOException {
        files.add(checksum, size, bytes);
    }

    @Override
    public final void missing(String name) {
        files.missing(name);
    }

    @Override
    public final SequencedMap<String, Tally> stored() {
        Tallying stored = new Tallying(Rows.NOWHERE, FileSink.NOWHERE);
        run(
                () -> {
                    flush();
                    new RowReader(connection, Texts.valueOf(url.kind().name()))
                            .tell(List.copyOf(filled), stored);
                });
        return stored.contents().tables();
    }

    /**
     * The tables of search indexes that hold something; they are filled again at the next start.
     */
    final List<String> indexes() throws SQLException {
        return texts("SELECT name || '_search' FROM search_index");
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private interface Step {
        void take() throws SQLException;
    }

    private void run(Step step) {
        try {
            step.take();
        } catch (SQLException e) {
            throw DatabaseVault.failed(url, e);
        }
    }
}
