package org.quillgraph.persistence.files;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells a fault of the disk, which is ours, from one of a stream, which is its sender's. */
final class Disk {

    private Disk() {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T get(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
