package org.quillgraph.application.imports;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.model.Uuids;

/**
 * One import under way, remembered as far as it has come by the transactions that bring it there;
 * of a dry run nothing stays.
 */
final class Journal {
    /**
     * Rows in one transaction: few enough that a server writing to the same file waits instead of
     * failing.
     */
    static final int BATCH = 200;

    private final UnitOfWork work;
    private final ImportRuns runs;
    private final boolean isDry;
    private final InstantSource clock = InstantSource.system();
    private final ImportRun begun;

    Journal(UnitOfWork work, ImportRuns runs, String what, String from, boolean isDry) {
        this.work = work;
        this.runs = runs;
        this.isDry = isDry;
        this.begun = ImportRun.begun(Uuids.fresh(), what, from, clock.instant());
        if (!isDry) {
            runs.save(begun);
        }
    }

    /** Empty of a dry run. */
    Optional<UUID> id() {
        return isDry ? Optional.empty() : Optional.of(begun.id());
    }

    /**
     * Does a part of the import in one transaction.
     *
     * @param reached where all rows went until then, of what came of the part
     */
    <T> T commit(Supplier<T> part, Function<T, Tally> reached) {
        if (isDry) {
            return work.run(true, _ -> part.get());
        }
        return work.runAs(
                begun.id(),
                () -> {
                    T done = part.get();
                    runs.save(begun.reached(reached.apply(done)));
                    return done;
                });
    }

    void finish(Tally all) {
        if (!isDry) {
            runs.save(begun.finished(all, clock.instant()));
        }
    }
}
