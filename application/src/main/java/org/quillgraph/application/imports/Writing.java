package org.quillgraph.application.imports;

import java.util.Comparator;
import java.util.List;
import org.quillgraph.application.imports.Batch.Fresh;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/** Stores the fresh rows of a batch in one transaction, or as many of them as it can. */
final class Writing {
    private final Repositories repositories;
    private final UnitOfWork work;
    private final ImportRuns runs;
    private final Comparator<Entity<?>> referredFirst;

    Writing(Catalogue catalogue, Repositories repositories, UnitOfWork work, ImportRuns runs) {
        this.repositories = repositories;
        this.work = work;
        this.runs = runs;
        List<EntityType> types = catalogue.referredFirst();
        this.referredFirst =
                Comparator.comparingInt(
                        it -> types.indexOf(catalogue.type(((Record) it).getClass())));
    }

    /**
     * The rows that were stored; the others are rejected.
     *
     * @param before where the rows of earlier batches went
     */
    List<Fresh> store(Batch batch, ImportRun run, Tally before) {
        List<Fresh> fresh = batch.fresh();
        try {
            store(fresh, run.reached(before.plus(batch.tally(fresh.size()))));
            return fresh;
        } catch (ProblemException e) {
            refuseWhatMayPass(e);
            // Somebody stored one of them a moment ago: only that one is to be left out.
            return fresh.stream()
                    .filter(row -> storeAlone(row, batch, run.reached(before)))
                    .toList();
        }
    }

    private boolean storeAlone(Fresh row, Batch batch, ImportRun run) {
        try {
            store(List.of(row), run);
            return true;
        } catch (ProblemException e) {
            refuseWhatMayPass(e);
            if (e.problem() instanceof Problem.Invalid(String path, String reason)) {
                batch.reject(row, path, reason);
            } else {
                batch.reject(row, "", e.problem().message());
            }
            return false;
        }
    }

    private void store(List<Fresh> rows, ImportRun run) {
        List<Entity<?>> records =
                rows.stream()
                        .<Entity<?>>flatMap(row -> row.records().stream())
                        .sorted(referredFirst)
                        .toList();
        if (!records.isEmpty()) {
            work.runAs(
                    run.id(),
                    () -> {
                        repositories.addAll(records);
                        runs.save(run);
                        return run;
                    });
        }
    }

    /** The rows are not to blame, and will go in when the import is run again. */
    private static void refuseWhatMayPass(ProblemException e) {
        if (e.problem() instanceof Problem.Unavailable) {
            throw e;
        }
    }
}
