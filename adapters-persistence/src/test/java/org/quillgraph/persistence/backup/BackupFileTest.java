package org.quillgraph.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.domain.vault.Tallying;

class BackupFileTest {
    private static final Origin ORIGIN =
            new Origin(Instant.parse("2026-03-01T10:15:30Z"), "sqlite", List.of("one", "two"));
    private static final Table TABLE =
            new Table("note", List.of(new Column("id", Kind.INT), new Column("text", Kind.TEXT)));
    private static final List<List<@Nullable String>> ROWS =
            List.of(
                    Arrays.asList("1", "a \"word\"\\\n\t\u2028 \ud83d\ude00"),
                    Arrays.asList("2", null),
                    Arrays.asList("3", ""));

    @TempDir private Path folder;

    @Test
    void whatWentInComesOut() {
        BackupReader reader = reader(written(Optional.empty()));
        assertThat(reader.origin()).isEqualTo(ORIGIN);
        assertThat(reader.counts()).containsExactly(Map.entry("note", 3L));
        assertThat(rows(reader)).isEqualTo(ROWS);
    }

    @Test
    void aCutFileIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written(Optional.empty()));
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFileWithOneBitFlippedIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written(Optional.empty()));
        for (int place = 0; place < whole.length; place++) {
            assertRefused(flipped(whole, place));
        }
    }

    @Test
    void aFileWithMoreAtItsEndIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written(Optional.empty()));
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void anEncryptedFileIsRefusedWhereverItWasAltered() throws IOException {
        Optional<Passphrase> secret = passphrase();
        byte[] whole = Files.readAllBytes(written(secret));
        for (int place = 0; place < whole.length; place += 131) {
            Path file = Files.write(folder.resolve("flipped"), flipped(whole, place));
            assertThatThrownBy(() -> rows(new BackupReader(file, secret)))
                    .as("byte " + place)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anotherGzippedFileIsRefused() throws IOException {
        Path file = folder.resolve("other.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"note\":1}\n".repeat(100).getBytes(UTF_8));
        }
        assertThatThrownBy(() -> reader(file)).hasMessageContaining("is no whole backup");
    }

    @Test
    void anEncryptedFileComesOutWithItsPassphrase() throws IOException {
        Optional<Passphrase> secret = passphrase();
        assertThat(rows(new BackupReader(written(secret), secret))).isEqualTo(ROWS);
    }

    @Test
    void nothingIsLeftOfABackupThatWasNotFinished() {
        try (BackupWriter writer = new BackupWriter(folder.resolve("b"), Optional.empty())) {
            writer.start(ORIGIN, new LinkedHashMap<>());
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] flipped(byte[] whole, int place) {
        byte[] other = whole.clone();
        other[place] ^= (byte) (1 << (place % 8));
        return other;
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("broken"), bytes);
        assertThatThrownBy(() -> reader(file)).isInstanceOf(ProblemException.class);
    }

    private Optional<Passphrase> passphrase() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "correct horse\n");
        return Optional.of(Passphrase.in(file));
    }

    private static BackupReader reader(Path file) {
        return new BackupReader(file, Optional.empty());
    }

    private static List<List<@Nullable String>> rows(BackupReader reader) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        reader.tell(
                new Rows() {
                    @Override
                    public void begin(Table table) {
                        assertThat(table).isEqualTo(TABLE);
                    }

                    @Override
                    public void add(List<@Nullable String> values) {
                        rows.add(values);
                    }
                });
        return rows;
    }

    private Path written(Optional<Passphrase> passphrase) {
        Path file = folder.resolve("written");
        try (BackupWriter writer = new BackupWriter(file, passphrase)) {
            SequencedMap<String, Long> counts = new LinkedHashMap<>();
            counts.put("note", 3L);
            writer.start(ORIGIN, counts);
            Tallying told = new Tallying(writer);
            told.begin(TABLE);
            ROWS.forEach(told::add);
            writer.finish(told.tallies());
        }
        return file;
    }
}
