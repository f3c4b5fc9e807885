package org.quillgraph.application.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.quillgraph.application.legacy.ImportIdeas.Report;
import org.quillgraph.application.legacy.StoredIdeas.Source;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.legacy.LegacyRow;
import org.quillgraph.domain.legacy.LegacyRow.Accepted;
import org.quillgraph.domain.legacy.LegacyRow.Refused;
import org.quillgraph.domain.legacy.Reject;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repository;

/** Some rows of an older system on their way in: each is added, found unchanged, or rejected. */
final class ImportBatch {
    private final List<LegacyRow> rows;
    private final Consumer<Reject> rejects;
    private final List<Fresh> fresh = new ArrayList<>();
    private int unchanged;
    private int rejected;

    /** A row whose idea is not stored yet. */
    private record Fresh(LegacyRow row, IdeaInspiration idea) {}

    ImportBatch(List<LegacyRow> rows, Consumer<Reject> rejects) {
        this.rows = rows;
        this.rejects = rejects;
    }

    List<IdeaInspiration> ideas() {
        return rows.stream().map(LegacyRow::idea).flatMap(Optional::stream).toList();
    }

    void sort(StoredIdeas stored) {
        for (LegacyRow row : rows) {
            switch (row.reading()) {
                case Refused(String column, String reason) -> reject(row, column, reason);
                case Accepted(IdeaInspiration idea) -> sort(row, idea, stored);
            }
        }
    }

    private void sort(LegacyRow row, IdeaInspiration idea, StoredIdeas stored) {
        Optional<Source> source = Source.of(idea);
        Optional<UUID> owner = source.flatMap(stored::ownerOf);
        if (stored.holds(idea)) {
            unchanged++;
        } else if (owner.isPresent()) {
            reject(
                    row,
                    "source_id",
                    source.get() + " already belongs to the idea " + owner.get() + ".");
        } else {
            stored.expect(idea);
            fresh.add(new Fresh(row, idea));
        }
    }

    private void reject(LegacyRow row, String column, String reason) {
        rejected++;
        rejects.accept(new Reject(row.number(), column, reason, row.columns()));
    }

    /** Adds what is new and says where all rows went. */
    Report store(Repository<IdeaInspiration> repository) {
        int imported = fresh.size();
        try {
            repository.addAll(fresh.stream().map(Fresh::idea).toList());
        } catch (ProblemException e) {
            if (mayPass(e.problem())) {
                throw e;
            }
            // Somebody stored one of them a moment ago: only that one is to be left out.
            imported = storeOneByOne(repository);
        }
        return new Report(rows.size(), imported, unchanged, rejected);
    }

    private int storeOneByOne(Repository<IdeaInspiration> repository) {
        int imported = 0;
        for (Fresh next : fresh) {
            try {
                repository.add(next.idea());
                imported++;
            } catch (ProblemException e) {
                if (mayPass(e.problem())) {
                    throw e;
                }
                reject(next.row(), "source_id", e.problem().message());
            }
        }
        return imported;
    }

    /** The row is not to blame, and will go in when the import is run again. */
    private static boolean mayPass(Problem problem) {
        return problem instanceof Problem.Unavailable;
    }
}
