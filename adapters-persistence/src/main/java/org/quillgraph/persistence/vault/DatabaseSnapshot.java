package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Tallying;
import org.quillgraph.persistence.database.DatabaseUrl;

/** One transaction that only reads, and sees what was committed when it began. */
final class DatabaseSnapshot implements Snapshot {
    private final DatabaseUrl url;
    private final Connection connection;
    private final Optional<FileStore> files;
    private final RowReader reader;
    private final Origin origin;
    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();

    DatabaseSnapshot(
            DatabaseUrl url, Connection connection, Optional<FileStore> files, List<String> schema)
            throws SQLException {
        this.url = url;
        this.connection = connection;
        this.files = files;
        this.reader = new RowReader(connection, Texts.valueOf(url.kind().name()));
        connection.setAutoCommit(false);
        if (url.kind() == DatabaseUrl.Kind.POSTGRESQL) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        for (Table table : Tables.ALL) {
            counts.put(table.name(), reader.count(table));
        }
        origin =
                new Origin(
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        url.kind().name().toLowerCase(Locale.ROOT),
                        schema);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SequencedMap<String, Long> counts() {
        return counts;
    }

    @Override
    public Contents tell(Rows rows, FileSink sink) {
        Tallying told = new Tallying(rows, sink);
        try {
            reader.tell(Tables.ALL, told);
            if (files.isPresent()) {
                new FileReader(connection, files.get()).tell(told);
            }
            return told.contents();
        } catch (SQLException e) {
            throw DatabaseVault.failed(url, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DatabaseVault.failed(url, e);
        }
    }
}
