package org.quillgraph.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.quillgraph.application.upkeep.Task;
import org.quillgraph.application.vault.BackUp;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.persistence.backup.BackupWriter;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.vault.DatabaseVault;

/** Writes {@code backups/20260301-101530.backup} in the data folder. */
public record BackupTask(DatabaseSettings database, FileStore files) implements Task<Path> {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'.backup'").withZone(ZoneOffset.UTC);

    @Override
    public Job job() {
        return Job.BACKUP;
    }

    @Override
    public Path run() {
        Path file = folder().resolve(NAME.format(Instant.now()));
        try (BackupWriter writer = new BackupWriter(file, Optional.empty())) {
            new BackUp().run(new DatabaseVault(database, files), writer, (_, _) -> {});
        }
        return file;
    }

    private Path folder() {
        try {
            return Files.createDirectories(database.dataFolder().resolve("backups"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome outcome(Path file) {
        return new Outcome(false, file.toString());
    }
}
