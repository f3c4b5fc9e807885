package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Arrival;
import org.quillgraph.domain.vault.FileSink;

/** Puts files where they are kept, before any record tells of them. */
final class FileWriter implements FileSink {
    private final Optional<FileStore> store;
    private final List<Checksum> fresh = new ArrayList<>();

    FileWriter(Optional<FileStore> store) {
        this.store = store;
    }

    @Override
    public void add(Checksum checksum, long size, InputStream bytes) throws IOException {
        if (store.isPresent()) {
            keep(store.get(), bytes);
        }
    }

    private void keep(FileStore store, InputStream bytes) throws IOException {
        try (Arrival arrival = store.receive(bytes, Long.MAX_VALUE)) {
            if (store.find(arrival.checksum()).isEmpty()) {
                fresh.add(arrival.checksum());
            }
            arrival.keep();
        }
    }

    @Override
    public void missing(String name) {}

    /** Leaves those that were there before. */
    void takeBack() {
        store.ifPresent(files -> fresh.forEach(files::delete));
    }
}
