package org.quillgraph.application.legacy;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.legacy.LegacyIdeas;
import org.quillgraph.domain.legacy.LegacyRow;
import org.quillgraph.domain.legacy.Reject;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/** Adds the ideas of an older collector that are not stored yet. */
public final class ImportIdeas {
    /**
     * Rows in one transaction: few enough that a server writing to the same file waits instead of
     * failing.
     */
    private static final int BATCH = 200;

    private final Repository<IdeaInspiration> ideas;
    private final QueryPort store;
    private final EntityType type;

    public ImportIdeas(Repository<IdeaInspiration> ideas, QueryPort store, Catalogue catalogue) {
        this.ideas = ideas;
        this.store = store;
        this.type = catalogue.type(IdeaInspiration.class);
    }

    /** Where every row that was read went. */
    public record Report(long read, long imported, long unchanged, long rejected) {
        private static final Report NOTHING = new Report(0, 0, 0, 0);

        Report plus(Report other) {
            return new Report(
                    read + other.read,
                    imported + other.imported,
                    unchanged + other.unchanged,
                    rejected + other.rejected);
        }
    }

    /**
     * Reads all rows, each batch stored before the next is read: stopped in the middle, it goes on
     * from there when it is run again.
     *
     * @param rejects is given each row that was not taken, the same ones on every run
     */
    public Report run(LegacyIdeas source, Consumer<Reject> rejects, Progress progress) {
        long total = source.count();
        Report report = Report.NOTHING;
        try (Stream<LegacyRow> rows = source.rows()) {
            Iterator<List<LegacyRow>> batches =
                    rows.gather(Gatherers.windowFixed(BATCH)).iterator();
            while (batches.hasNext()) {
                report = report.plus(store(batches.next(), rejects));
                progress.reached(report.read(), total);
            }
        }
        return report;
    }

    private Report store(List<LegacyRow> rows, Consumer<Reject> rejects) {
        ImportBatch batch = new ImportBatch(rows, rejects);
        batch.sort(StoredIdeas.among(batch.ideas(), type, store));
        return batch.store(ideas);
    }
}
