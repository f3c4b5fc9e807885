package org.quillgraph.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;

/** Keeps each in a file of its own in the data folder, moved there once it is whole. */
public final class FolderFileStore implements FileStore {
    private final Path data;
    private final Path all;
    private final Path unfinished;

    /** Makes no folder before there is something to keep. */
    public FolderFileStore(Path data) {
        this.data = data;
        this.all = data.resolve("files");
        this.unfinished = all.resolve("unfinished");
    }

    @Override
    public Arrival receive(InputStream bytes, long most) throws IOException {
        Disk.get(() -> Files.createDirectories(unfinished));
        Path file = Disk.get(() -> Files.createTempFile(unfinished, "", ".part"));
        try {
            return ArrivedFile.read(bytes, most, data, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public Optional<Kept> find(Checksum checksum) {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(path(checksum), BasicFileAttributes.class);
            return Optional.of(
                    new Kept(checksum, file.size(), file.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(Checksum checksum) {
        return Disk.get(() -> Files.newInputStream(path(checksum)));
    }

    /** Whatever else lies in the folder is left out, and so is what goes meanwhile. */
    @Override
    public Stream<Kept> all() {
        return below(all, 2)
                .flatMap(file -> Checksum.parse(file.getFileName().toString()).stream())
                .flatMap(checksum -> find(checksum).stream());
    }

    @Override
    public void delete(Checksum checksum) {
        Disk.get(() -> Files.deleteIfExists(path(checksum)));
    }

    @Override
    public int deleteUnfinished(Instant before) {
        try (Stream<Path> parts = below(unfinished, 1)) {
            return (int) parts.filter(part -> deleteIfOlder(part, before)).count();
        }
    }

    private static boolean deleteIfOlder(Path part, Instant before) {
        try {
            return Files.getLastModifiedTime(part).toInstant().isBefore(before)
                    && Files.deleteIfExists(part);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(Checksum checksum) {
        return data.resolve(checksum.place());
    }

    @SuppressWarnings("StreamResourceLeak") // whoever asks closes it
    private static Stream<Path> below(Path folder, int depth) {
        return Files.isDirectory(folder)
                ? Disk.get(() -> Files.walk(folder, depth)).filter(Files::isRegularFile)
                : Stream.empty();
    }
}
