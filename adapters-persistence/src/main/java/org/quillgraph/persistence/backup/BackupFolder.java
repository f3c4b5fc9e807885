package org.quillgraph.persistence.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quillgraph.domain.vault.BackupShelf;
import org.quillgraph.domain.vault.BackupSink;

/**
 * {@code 20260301-101530.backup} in a folder, which may hold other files too.
 *
 * @param passphraseFile read anew for each backup
 */
public record BackupFolder(Path folder, Optional<Path> passphraseFile) implements BackupShelf {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'.backup'").withZone(ZoneOffset.UTC);
    private static final Predicate<String> WHOLE =
            Pattern.compile("\\d{8}-\\d{6}\\.backup").asMatchPredicate();
    private static final Predicate<String> BROKEN =
            Pattern.compile("\\d{8}-\\d{6}\\.backup\\.part").asMatchPredicate();

    @Override
    public Place place(Instant moment) {
        return new InFolder(folder.resolve(NAME.format(moment)), passphraseFile);
    }

    private record InFolder(Path file, Optional<Path> passphraseFile) implements Place {
        @Override
        public BackupSink open() {
            Optional<Passphrase> passphrase = passphraseFile.map(Passphrase::in);
            try {
                Files.createDirectories(file.resolveSibling("."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new BackupWriter(file, passphrase);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    @Override
    public void keepNewest(int most) {
        try {
            for (Path old : named(WHOLE).stream().skip(most).toList()) {
                Files.deleteIfExists(old);
            }
            for (Path broken : named(BROKEN)) {
                Files.deleteIfExists(broken);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest first. */
    private List<Path> named(Predicate<String> form) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> form.test(file.getFileName().toString()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
