package org.quillgraph.persistence.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.Reject;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that an import did not take, one JSON object a line: {@code {"place":
 * "IdeaInspiration/2001", "column": "title", "reason": "is blank …", "columns": {"id": 2001,
 * "title": "", …}}}.
 *
 * <p>Only its owner may read it, since rows of people bear their secrets. Each run replaces what
 * the one before it wrote, and only when it has come to its end. A run without rejects leaves no
 * file.
 */
public final class RejectsFile implements Consumer<Reject>, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final Path unfinished;
    private final Writer writer;
    private long count;

    public RejectsFile(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly(unfinished));
            this.writer = Files.newBufferedWriter(unfinished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-------");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    @Override
    public void accept(Reject reject) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("place", reject.place());
        line.put("column", reject.column());
        line.put("reason", reject.reason());
        line.put("columns", reject.columns());
        try {
            writer.write(JSON.writeValueAsString(line) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        count++;
    }

    /**
     * To be called when all rejects are in; without it, closing leaves the earlier file as it was.
     */
    public void finish() {
        try {
            writer.close();
            if (count == 0) {
                Files.deleteIfExists(file);
            } else {
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
