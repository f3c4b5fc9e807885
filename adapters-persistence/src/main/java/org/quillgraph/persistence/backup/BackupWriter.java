package org.quillgraph.persistence.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.BackupSink;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Table;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup on its way into a file, which is there only when it is complete.
 *
 * <p>Gzipped lines of JSON: an object says what follows, an array is a row or some bytes of a file.
 *
 * <pre>
 * {"format":"quillgraph-backup","version":1,"takenAt":"…","database":"sqlite","schema":["fold",…],"stemming":"NONE","rows":{"users":1,…}}
 * {"table":"users","columns":{"id":"UUID","email":"TEXT",…}}
 * ["0198a7e2-…","ada@example.org",…]
 * {"file":"1f3a…","bytes":70000}
 * ["iVBORw0KGgo…"]
 * ["…"]
 * {"missing":"photo.png"}
 * {"tallies":{"users":{"rows":1,"checksum":"…"},…},"files":{"count":1,"bytes":70000,"missing":1,…}}
 * {"sha256":"…"}
 * </pre>
 */
public final class BackupWriter implements BackupSink {
    static final String FORMAT = "quillgraph-backup";
    static final int VERSION = 1;

    private static final byte[] BEGINNING = "{\"format\":\"%s\"".formatted(FORMAT).getBytes(UTF_8);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER = 64 * 1024;

    /** Which are 64 KB of Base64. */
    private static final int BYTES_IN_A_LINE = 48 * 1024;

    private final Path file;
    private final Path unfinished;
    private final FileOutputStream disk;
    private final OutputStream buffered;
    private final OutputStream plain;
    private final DigestOutputStream digested;
    private final GZIPOutputStream zipped;
    private final OutputStream lines;

    /** Refuses to take the place of a folder, or of a file that is no backup. */
    public BackupWriter(Path file, Optional<Passphrase> passphrase) {
        refuseOther(file);
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            disk = new FileOutputStream(unfinished.toFile());
            buffered = new BufferedOutputStream(disk, BUFFER);
            plain = passphrase.isPresent() ? passphrase.get().encrypt(buffered) : buffered;
            digested = new DigestOutputStream(plain, Checksum.digest());
            zipped = new GZIPOutputStream(digested, BUFFER);
            lines = new BufferedOutputStream(zipped, BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOther(Path file) {
        if (Files.isDirectory(file)) {
            throw ProblemException.invalid("", file + " is a folder. Name a file.");
        }
        if (Files.exists(file) && !isBackup(file)) {
            throw ProblemException.invalid(
                    "", file + " is there already, and no backup. Choose another name.");
        }
    }

    /** As far as its beginning tells, which is less where it is encrypted. */
    private static boolean isBackup(Path file) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(1);
            if (Passphrase.isNeeded(bytes.readNBytes(1))) {
                return true;
            }
            bytes.reset();
            byte[] beginning = new GZIPInputStream(bytes).readNBytes(BEGINNING.length);
            return Arrays.equals(beginning, BEGINNING);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void start(Origin origin, SequencedMap<String, Long> counts) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("version", VERSION);
        manifest.put("takenAt", origin.takenAt().toString());
        manifest.put("database", origin.database());
        manifest.put("schema", origin.schema());
        origin.stemming().ifPresent(stemming -> manifest.put("stemming", stemming));
        manifest.put("rows", counts);
        write(manifest);
    }

    @Override
    public void begin(Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.name(), column.kind().name()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("table", table.name());
        line.put("columns", columns);
        write(line);
    }

    @Override
    public void add(List<@Nullable String> values) {
        write(values);
    }

    @Override
    public void add(Checksum checksum, long size, InputStream bytes) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("file", checksum.hex());
        line.put("bytes", size);
        write(line);
        for (byte[] some = bytes.readNBytes(BYTES_IN_A_LINE);
                some.length > 0;
                some = bytes.readNBytes(BYTES_IN_A_LINE)) {
            write(List.of(some));
        }
    }

    @Override
    public void missing(String name) {
        write(Map.of("missing", name));
    }

    @Override
    public void finish(Contents contents) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("tallies", contents.tables());
        line.put("files", contents.files());
        write(line);
        try {
            lines.flush();
            zipped.finish();
            plain.write(Seal.of(digested.getMessageDigest().digest()));
            if (plain instanceof Passphrase.Message message) {
                message.end();
            }
            buffered.flush();
            disk.getFD().sync();
            disk.close();
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Object line) {
        try {
            lines.write(JSON.writeValueAsBytes(line));
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without {@link #finish}, an earlier file of this name stays as it was. */
    @Override
    public void close() {
        try {
            disk.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
