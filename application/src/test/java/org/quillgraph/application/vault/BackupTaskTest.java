package org.quillgraph.application.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.vault.BackupShelf;
import org.quillgraph.domain.vault.BackupSink;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Vault;

class BackupTaskTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void olderOnesGoWhenTheNewOneIsFinished() {
        task(7, () -> {}).run();
        assertThat(done).containsExactly("finish", "keep 7");
    }

    @Test
    void allAreKeptWhereNoNumberIsSaid() {
        task(0, () -> {}).run();
        assertThat(done).containsExactly("finish");
    }

    @Test
    void olderOnesStayWhenTheNewOneFails() {
        BackupTask task =
                task(
                        7,
                        () -> {
                            throw new IllegalStateException("no room");
                        });
        assertThatThrownBy(task::run).hasMessage("no room");
        assertThat(done).isEmpty();
    }

    private BackupTask task(int keep, Runnable reading) {
        return new BackupTask(new Empty(reading), new Shelf(done), keep);
    }

    private record Shelf(List<String> done) implements BackupShelf {
        @Override
        public Place place(Instant moment) {
            return () -> new Sink(done);
        }

        @Override
        public void keepNewest(int most) {
            done.add("keep " + most);
        }
    }

    private record Sink(List<String> done) implements BackupSink {
        @Override
        public void start(Origin origin, SequencedMap<String, Long> counts) {}

        @Override
        public void begin(Table table) {}

        @Override
        public void add(List<@Nullable String> values) {}

        @Override
        public void add(Checksum checksum, long size, InputStream bytes) {}

        @Override
        public void missing(String name) {}

        @Override
        public void finish(Contents contents) {
            done.add("finish");
        }

        @Override
        public void close() {}
    }

    private record Empty(Runnable reading) implements Vault, Snapshot {
        @Override
        public Snapshot snapshot() {
            return this;
        }

        @Override
        public Origin origin() {
            return new Origin(Instant.EPOCH, "sqlite", List.of(), Optional.empty());
        }

        @Override
        public SequencedMap<String, Long> counts() {
            return new LinkedHashMap<>();
        }

        @Override
        public Contents tell(Rows rows, FileSink files) {
            reading.run();
            return new Contents(new LinkedHashMap<>(), FileTally.NONE);
        }

        @Override
        public void close() {}

        @Override
        public Contents refill(Origin origin, boolean replace, Work work) {
            throw new UnsupportedOperationException();
        }
    }
}
