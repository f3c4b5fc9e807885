package org.quillgraph.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.domain.vault.Tallying;

class BackupFileTest {
    private static final Origin ORIGIN =
            new Origin(
                    Instant.parse("2026-03-01T10:15:30Z"),
                    "sqlite",
                    List.of("one", "two"),
                    Optional.of("ENGLISH"));
    private static final Table TABLE =
            new Table("note", List.of(new Column("id", Kind.INT), new Column("text", Kind.TEXT)));
    private static final List<List<@Nullable String>> ROWS =
            List.of(
                    Arrays.asList("1", "a \"word\"\\\n\t\u2028 \ud83d\ude00"),
                    Arrays.asList("2", null),
                    Arrays.asList("3", ""));

    private static final byte[] FILE = {1, 2, 3};

    @TempDir private Path folder;

    @Test
    void whatWentInComesOut() {
        BackupReader reader = reader(written(Optional.empty()));
        assertThat(reader.origin()).isEqualTo(ORIGIN);
        assertThat(reader.counts()).containsExactly(Map.entry("note", 3L));
        Told told = told(reader);
        assertThat(told.rows).isEqualTo(ROWS);
        assertThat(told.files).containsExactly(FILE);
        assertThat(told.missing).containsExactly("photo.png");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 48 * 1024, 48 * 1024 + 1, 1_000_000})
    void filesOfAnyLengthComeOut(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        assertThat(told(reader(written(Optional.empty(), bytes))).files).containsExactly(bytes);
    }

    @Test
    void aFileThatIsNotReadToItsEndIsPassedOver() {
        reader(written(Optional.empty())).tell(Rows.NOWHERE, FileSink.NOWHERE);
    }

    @Test
    void aFileWithOtherBytesThanItsChecksumSaysIsRefused() {
        Path file = folder.resolve("other");
        try (BackupWriter writer = new BackupWriter(file, Optional.empty())) {
            writer.start(ORIGIN, new LinkedHashMap<>());
            writer.add(checksum(FILE), 3, new ByteArrayInputStream(new byte[3]));
            writer.finish(new Contents(new LinkedHashMap<>(), new FileTally(1, 3, 0, List.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        BackupReader reader = reader(file);
        assertThatThrownBy(() -> told(reader)).hasMessageContaining("are not those that they were");
    }

    @Test
    void aBackupThatLacksAFileItCountsIsRefused() {
        Path file = folder.resolve("other");
        try (BackupWriter writer = new BackupWriter(file, Optional.empty())) {
            writer.start(ORIGIN, new LinkedHashMap<>());
            writer.finish(new Contents(new LinkedHashMap<>(), new FileTally(1, 3, 0, List.of())));
        }
        BackupReader reader = reader(file);
        assertThatThrownBy(() -> told(reader)).isInstanceOf(ProblemException.class);
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
            assertThatThrownBy(() -> told(new BackupReader(file, secret)))
                    .as("byte " + place)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void anEncryptedFileIsRefusedInPlainWordsWhereverItWasCut() throws IOException {
        Optional<Passphrase> secret = passphrase();
        byte[] whole = Files.readAllBytes(written(secret));
        for (int length = 0; length < whole.length; length += 131) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new BackupReader(file, secret))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageNotContainingAny("Exception", "Stream");
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
        Told told = told(new BackupReader(written(secret), secret));
        assertThat(told.rows).isEqualTo(ROWS);
        assertThat(told.files).containsExactly(FILE);
    }

    @Test
    void aBackupMayTakeThePlaceOfAnother() throws IOException {
        written(passphrase());
        written(Optional.empty());
        assertThat(reader(written(Optional.empty())).origin()).isEqualTo(ORIGIN);
    }

    @Test
    void whatIsNoBackupIsNotReplaced() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter"), "Dear Ada");
        Path zipped = folder.resolve("letter.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("Dear Ada".getBytes(UTF_8));
        }
        Path inner = Files.createDirectory(folder.resolve("letters"));
        for (Path other : List.of(letter, zipped, inner)) {
            assertThatThrownBy(() -> new BackupWriter(other, Optional.empty()))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageStartingWith(other + " is ");
        }
        assertThat(letter).hasContent("Dear Ada");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
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

    private static Checksum checksum(byte[] bytes) {
        try {
            return Checksum.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(BackupReader reader) {
        Told told = new Told();
        reader.tell(told, told);
        return told;
    }

    private static final class Told implements Rows, FileSink {
        private final List<List<@Nullable String>> rows = new ArrayList<>();
        private final List<byte[]> files = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        @Override
        public void begin(Table table) {
            assertThat(table).isEqualTo(TABLE);
        }

        @Override
        public void add(List<@Nullable String> values) {
            rows.add(values);
        }

        @Override
        public void add(Checksum checksum, long size, InputStream bytes) throws IOException {
            byte[] all = bytes.readAllBytes();
            assertThat(all).hasSize((int) size);
            files.add(all);
        }

        @Override
        public void missing(String name) {
            missing.add(name);
        }
    }

    private Path written(Optional<Passphrase> passphrase) {
        return written(passphrase, FILE);
    }

    private Path written(Optional<Passphrase> passphrase, byte[] bytes) {
        Path file = folder.resolve("written");
        try (BackupWriter writer = new BackupWriter(file, passphrase)) {
            SequencedMap<String, Long> counts = new LinkedHashMap<>();
            counts.put("note", 3L);
            writer.start(ORIGIN, counts);
            Tallying told = new Tallying(writer, writer);
            told.begin(TABLE);
            ROWS.forEach(told::add);
            told.add(checksum(bytes), bytes.length, new ByteArrayInputStream(bytes));
            told.missing("photo.png");
            writer.finish(told.contents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
