package org.quillgraph.domain.vault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** What there is in a database or in a backup: rows, by table, and files. */
public record Contents(SequencedMap<String, Tally> tables, FileTally files) {

    public Contents {
        tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    }

    public long rows() {
        return tables.values().stream().mapToLong(Tally::rows).sum();
    }
}
