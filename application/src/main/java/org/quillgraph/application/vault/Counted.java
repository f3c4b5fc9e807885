package org.quillgraph.application.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;

/** Tells how far rows have come on their way to somebody else. */
final class Counted implements Rows {
    private static final int STEP = 100;

    private final Rows next;
    private final Progress progress;
    private final long total;
    private long done;

    private Counted(Rows next, Progress progress, long total) {
        this.next = next;
        this.progress = progress;
        this.total = total;
    }

    static Rows on(Rows next, Snapshot snapshot, Progress progress) {
        return new Counted(
                next, progress, snapshot.counts().values().stream().mapToLong(n -> n).sum());
    }

    @Override
    public void begin(Table table) {
        next.begin(table);
    }

    @Override
    public void add(List<@Nullable String> values) {
        next.add(values);
        done++;
        if (done % STEP == 0 || done == total) {
            progress.reached(done, total);
        }
    }
}
