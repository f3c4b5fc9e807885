package org.quillgraph.domain.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps bytes by their checksum, the same bytes once. What is kept is whole and synced to the disk;
 * nothing half-written is ever seen.
 *
 * <p>What goes wrong with the disk is an {@link java.io.UncheckedIOException}.
 */
public interface FileStore {

    /**
     * Bytes that are kept.
     *
     * @param since when they came, the last time that they did
     */
    record Kept(Checksum checksum, long size, Instant since) {}

    /** Bytes that have all come and are not kept yet; closing gives up what is not kept. */
    interface Arrival extends AutoCloseable {

        Checksum checksum();

        long size();

        /** Keeps them; does nothing where that was done before. */
        void keep();

        @Override
        void close();
    }

    /** By which whoever runs a server sets how large a file may be. */
    String LARGEST_SETTING = "QUILLGRAPH_FILE_MAX_MB";

    /**
     * Reads a stream to its end, or refuses it with {@link
     * org.quillgraph.domain.model.Problem.TooMuch} where it has more bytes than {@code most}.
     *
     * @throws IOException as the stream does, after which nothing is left of it
     */
    Arrival receive(InputStream bytes, long most) throws IOException;

    Optional<Kept> find(Checksum checksum);

    /** Bytes that are kept, from the first; to be closed. */
    InputStream open(Checksum checksum);

    /** Everything that is kept, in no order; to be closed. */
    Stream<Kept> all();

    /** Deletes the bytes where they are kept. */
    void delete(Checksum checksum);

    /**
     * Deletes what began to come before that time and was neither kept nor given up, because a
     * process was killed.
     *
     * @return how many
     */
    int deleteUnfinished(Instant before);
}
