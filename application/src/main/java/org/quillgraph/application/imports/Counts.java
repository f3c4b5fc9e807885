package org.quillgraph.application.imports;

import org.quillgraph.domain.imports.Tally;

/** Where the rows of a table went. */
record Counts(long imported, long updated, long unchanged, long rejected) {
    static final Counts NOTHING = new Counts(0, 0, 0, 0);
    static final Counts UNCHANGED = new Counts(0, 0, 1, 0);
    static final Counts REJECTED = new Counts(0, 0, 0, 1);

    Counts plus(Counts other) {
        return new Counts(
                imported + other.imported,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    long read() {
        return imported + updated + unchanged + rejected;
    }

    /** As imports are remembered: with what was changed among what came in. */
    Tally tally() {
        return new Tally(read(), imported + updated, unchanged, rejected);
    }
}
