package org.quillgraph.persistence.vault;

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
import org.quillgraph.domain.vault.Moment;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Tallying;
import org.quillgraph.persistence.database.DatabaseUrl;

/** One transaction that only reads, and sees what was committed when it began. */
final class DatabaseSnapshot extends StoredTables implements Moment {
    private final Reading reading;
    private final Optional<FileStore> files;
    private final ChangedKeys changed;
    private final Mark mark;
    private final Origin origin;

    /** Begins with the first statement on the connection. */
    DatabaseSnapshot(
            DatabaseUrl url, Reading reading, Optional<FileStore> files, List<String> schema)
            throws SQLException {
        super(url, reading.connection());
        this.reading = reading;
        this.files = files;
        this.changed = ChangedKeys.valueOf(url.kind().name());
        this.mark = changed.mark(connection);
        this.origin =
                new Origin(
                        Instant.now().truncatedTo(ChronoUnit.MICROS),
                        url.kind().name().toLowerCase(Locale.ROOT),
                        schema,
                        reader.stemming());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SequencedMap<String, Long> counts() {
        SequencedMap<String, Long> counts = new LinkedHashMap<>();
        for (Table table : Tables.ALL) {
            counts.put(table.name(), of(() -> reader.count(table)));
        }
        return counts;
    }

    @Override
    public Contents tell(Rows rows, FileSink sink) {
        Tallying told = new Tallying(rows, sink);
        tell(Tables.ALL, told);
        files.ifPresent(
                store ->
                        of(
                                () -> {
                                    new FileReader(connection, store).tell(told);
                                    return store;
                                }));
        return told.contents();
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public long countChanges(Mark since) {
        return of(() -> changed.count(connection, since));
    }

    @Override
    public void tellChanges(Mark since, Keys keys) {
        of(
                () -> {
                    changed.tell(connection, since, keys);
                    return keys;
                });
    }

    @Override
    public void close() {
        of(
                () -> {
                    reading.close();
                    return reading;
                });
    }
}
