package org.quillgraph.application.vault;

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
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.domain.vault.Table.Kind;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Tallying;
import org.quillgraph.domain.vault.Vault;

class RefillTest {
    private static final Table TABLE = new Table("note", List.of(new Column("text", Kind.TEXT)));

    @Test
    void whatIsStoredOtherwiseThanItWasToldIsNotMadeFinal() {
        assertThatThrownBy(() -> new Refill().run(new Notes(), new Changing(), false, (_, _) -> {}))
                .hasMessageStartingWith("What was stored is not what was read, in note.");
    }

    private static final class Notes implements Snapshot {
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
            Tallying told = new Tallying(rows, files);
            told.begin(TABLE);
            told.add(List.of("one"));
            return told.contents();
        }

        @Override
        public void close() {}
    }

    /** Keeps as many rows as it is told of, and others. */
    private record Changing() implements Vault {
        @Override
        public Snapshot snapshot() {
            return new Notes();
        }

        @Override
        public Contents refill(Origin origin, boolean replace, Work work) {
            return work.on(new Others(new ArrayList<>()));
        }
    }

    private record Others(List<Integer> lengths) implements Vault.Filling {
        @Override
        public void begin(Table table) {}

        @Override
        public void add(List<@Nullable String> values) {
            lengths.add(values.size());
        }

        @Override
        public void add(Checksum checksum, long size, InputStream bytes) {}

        @Override
        public void missing(String name) {}

        @Override
        public SequencedMap<String, Tally> stored() {
            Tallying stored = new Tallying(Rows.NOWHERE, FileSink.NOWHERE);
            stored.begin(TABLE);
            lengths.forEach(_ -> stored.add(List.of("another")));
            return stored.contents().tables();
        }
    }
}
