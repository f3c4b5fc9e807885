package org.quillgraph.persistence.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Tallying;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that a {@link BackupWriter} wrote; a new one can be read as often as one likes. */
public final class BackupReader implements Snapshot {
    private static final int BUFFER = 64 * 1024;
    private static final JsonMapper JSON =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(Integer.MAX_VALUE)
                                            .build())
                            .build());

    private final Path file;
    private final Optional<Passphrase> passphrase;
    private final Origin origin;
    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();

    /** Refuses what is cut, altered or no backup, having read it to its end. */
    public BackupReader(Path file, Optional<Passphrase> passphrase) {
        this.file = file;
        this.passphrase = passphrase;
        if (!Files.isRegularFile(file)) {
            throw ProblemException.invalid("", "There is no file " + file + ".");
        }
        try (InputStream bytes = plain()) {
            new SealedInput(bytes).check();
        } catch (IOException e) {
            throw refused(
                    Files.isReadable(file)
                            ? "is no whole backup: it was cut off or altered. Use another copy of it."
                            : "may not be read.",
                    e);
        }
        JsonNode manifest = read(JsonParser::readValueAsTree);
        origin = origin(manifest);
        manifest.path("rows")
                .properties()
                .forEach(of -> counts.put(of.getKey(), of.getValue().asLong()));
    }

    private Origin origin(JsonNode manifest) {
        if (!manifest.path("format").asString("").equals(BackupWriter.FORMAT)) {
            throw refused("is no backup of Quillgraph.", null);
        }
        if (manifest.path("version").asInt() != BackupWriter.VERSION) {
            throw newer();
        }
        List<String> schema = new ArrayList<>();
        manifest.path("schema").forEach(change -> schema.add(change.asString()));
        return new Origin(
                Instant.parse(manifest.path("takenAt").asString()),
                manifest.path("database").asString(),
                schema,
                Optional.of(manifest.path("stemming").asString(""))
                        .filter(text -> !text.isEmpty()));
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
    public Contents tell(Rows rows, FileSink files) {
        Tallying told = new Tallying(rows, files);
        Contents named =
                read(
                        lines -> {
                            lines.readValueAsTree();
                            return new BackupLines(lines).tell(told, told);
                        });
        if (!told.contents().equals(named)) {
            throw refused("does not hold what it says it does.", null);
        }
        return named;
    }

    private interface Reading<T> {
        T of(JsonParser lines) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (SealedInput sealed = new SealedInput(plain());
                JsonParser lines = JSON.createParser(new GZIPInputStream(sealed, BUFFER))) {
            lines.nextToken();
            return reading.of(lines);
        } catch (IOException | JacksonException e) {
            throw refused("is no backup of Quillgraph.", e);
        }
    }

    private InputStream plain() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.mark(1);
        boolean isEncrypted = Passphrase.isNeeded(bytes.readNBytes(1));
        bytes.reset();
        if (!isEncrypted) {
            return bytes;
        }
        return passphrase
                .orElseThrow(
                        () ->
                                refused(
                                        "is encrypted. Name the file that holds its passphrase"
                                                + " with --passphrase-file.",
                                        null))
                .decrypt(bytes);
    }

    private ProblemException newer() {
        return refused("was made by a newer version of Quillgraph. Use that one.", null);
    }

    private ProblemException refused(String reason, @Nullable Exception fault) {
        ProblemException refused =
                new ProblemException(new Problem.Invalid("", file + " " + reason));
        if (fault != null) {
            refused.initCause(fault);
        }
        return refused;
    }

    @Override
    public void close() {}
}
