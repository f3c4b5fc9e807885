package org.quillgraph.domain.imports;

/** Where every row that was read went. */
public record Tally(long read, long imported, long unchanged, long rejected) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                read + other.read,
                imported + other.imported,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }

    @Override
    public String toString() {
        return "%d read = %d imported + %d unchanged + %d rejected"
                .formatted(read, imported, unchanged, rejected);
    }
}
