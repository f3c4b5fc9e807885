package org.quillgraph.application.imports;

import java.util.Comparator;
import java.util.List;
import org.quillgraph.application.imports.Batch.Fresh;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/** Stores the fresh rows of a batch in one transaction, or as many of them as it can. */
final class Writing {
    private final Repositories repositories;
    private final Comparator<Entity<?>> referredFirst;

    Writing(Catalogue catalogue, Repositories repositories) {
        this.repositories = repositories;
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
    List<Fresh> store(Batch batch, Journal journal, Tally before) {
        return Salvage.most(
                batch.fresh(),
                rows -> store(rows, journal, before.plus(batch.tally(rows.size()))),
                (row, problem) -> reject(row, problem, batch));
    }

    private void store(List<Fresh> rows, Journal journal, Tally reached) {
        List<Entity<?>> records =
                rows.stream()
                        .<Entity<?>>flatMap(row -> row.records().stream())
                        .sorted(referredFirst)
                        .toList();
        if (!records.isEmpty()) {
            journal.commit(
                    () -> {
                        repositories.addAll(records);
                        return records;
                    },
                    _ -> reached);
        }
    }

    private static void reject(Fresh row, Problem problem, Batch batch) {
        if (problem instanceof Problem.Invalid(String path, String reason)) {
            batch.reject(row, path, reason);
        } else {
            batch.reject(row, "", problem.message());
        }
    }
}
