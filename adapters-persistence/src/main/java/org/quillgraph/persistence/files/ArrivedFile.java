package org.quillgraph.persistence.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** A file that nobody sees until it is moved to where its checksum says. */
record ArrivedFile(Path data, Path file, Checksum checksum, long size)
        implements FileStore.Arrival {
    private static final int BUFFER = 64 * 1_024;

    /** Writes the stream to the file; throws on what the stream throws. */
    static ArrivedFile read(InputStream bytes, long most, Path data, Path file) throws IOException {
        MessageDigest digest = Checksum.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (FileChannel out = Disk.get(() -> open(file, StandardOpenOption.WRITE))) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new ProblemException(
                            new Problem.TooMuch(
                                    "file",
                                    "the number of bytes so far",
                                    size,
                                    most,
                                    FileStore.LARGEST_SETTING));
                }
                digest.update(buffer, 0, read);
                write(out, ByteBuffer.wrap(buffer, 0, read));
            }
            sync(out);
        }
        return new ArrivedFile(data, file, Checksum.of(digest), size);
    }

    private static FileChannel open(Path path, StandardOpenOption option) throws IOException {
        return FileChannel.open(path, option);
    }

    private static void write(FileChannel out, ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            Disk.get(() -> out.write(bytes));
        }
    }

    private static void sync(FileChannel out) {
        Disk.get(
                () -> {
                    out.force(true);
                    return out;
                });
    }

    /** Replaces the same bytes, which are then as young as these, and whole if they were not. */
    @Override
    public void keep() {
        if (!Files.exists(file)) {
            return;
        }
        Path place = data.resolve(checksum.place());
        Path folder = place.resolveSibling(".").normalize();
        Disk.get(() -> Files.createDirectories(folder));
        Disk.get(() -> Files.move(file, place, StandardCopyOption.ATOMIC_MOVE));
        syncFolder(folder);
        syncFolder(folder.resolveSibling("."));
    }

    /** Where the system can; Windows neither can nor needs to. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        Disk.get(() -> Files.deleteIfExists(file));
    }
}
