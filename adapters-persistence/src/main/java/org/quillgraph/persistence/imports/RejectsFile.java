package org.quillgraph.persistence.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.Reject;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that an import did not take, one JSON object a line: {@code {"place":
 * "IdeaInspiration/2001", "column": "title", "reason": "is blank …", "columns": {"id": 2001,
 * "title": "", …}}}.
 *
 * <p>Only its owner may read it, since rows of people bear their secrets. It is there when the run
 * has come to its end, beside those of earlier runs; one that says the same as an earlier file, or
 * has no rejects, leaves none. What killed runs left goes a day later.
 */
public final class RejectsFile implements Consumer<Reject>, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNFINISHED = ".part";
    private static final Duration AGE = Duration.ofDays(1);
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private final Path folder;
    private final String name;
    private final Path unfinished;
    private final Writer writer;
    private long count;

    /**
     * @param name of the file or folder that the rows are from
     */
    public RejectsFile(Path folder, String name) {
        this.folder = folder;
        this.name = name;
        try {
            Files.createDirectories(folder);
            deleteAbandoned(folder);
            this.unfinished = Files.createTempFile(folder, name + ".", UNFINISHED);
            this.writer = Files.newBufferedWriter(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAbandoned(Path folder) throws IOException {
        Instant longAgo = Instant.now().minus(AGE);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void accept(Reject reject) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("place", reject.place());
        line.put("column", reject.column());
        line.put("reason", reject.reason());
        line.put("columns", reject.columns());
        try {
            writer.write(encodable(JSON.writeValueAsString(line)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    /** Half of a character, which may be why the row was rejected, has no UTF-8. */
    private static String encodable(String json) {
        return HALF_CHARACTER
                .matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    /** To be called when all rejects are in; empty where there was none. */
    public Optional<Path> finish() {
        try {
            writer.close();
            return count == 0 ? Optional.empty() : Optional.of(named());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code ideas.s3db.ndjson}, or where that is taken {@code ideas.s3db-2.ndjson}. */
    private Path named() throws IOException {
        Path file = folder.resolve(name + ".ndjson");
        for (int number = 2; Files.exists(file); number++) {
            if (Files.mismatch(file, unfinished) < 0) {
                return file;
            }
            file = folder.resolve("%s-%d.ndjson".formatted(name, number));
        }
        return Files.move(unfinished, file);
    }

    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
