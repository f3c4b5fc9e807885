package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.quillgraph.application.Progress;
import org.quillgraph.application.imports.Batch.Fresh;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.imports.SeenKeys;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/** Adds the rows of a source that are not stored yet. */
public final class ImportRows {
    private final Catalogue catalogue;
    private final QueryPort queries;
    private final Repositories repositories;
    private final UnitOfWork work;
    private final ImportRuns runs;
    private final SeenKeys.Factory seenKeys;
    private final Writing writing;

    public ImportRows(
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            UnitOfWork work,
            ImportRuns runs,
            SeenKeys.Factory seenKeys) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.repositories = repositories;
        this.work = work;
        this.runs = runs;
        this.seenKeys = seenKeys;
        this.writing = new Writing(catalogue, repositories);
    }

    /**
     * What is to be imported.
     *
     * @param what it is, such as {@code articles}
     * @param from the name of its file or folder
     * @param isDry whether to do all but writing
     */
    public record Order(String what, String from, boolean isDry) {}

    /**
     * What came of an import; {@code read = imported + unchanged + rejected}, in rows.
     *
     * @param id of the import; a dry run has none
     * @param records how many came in of each type, by its plural
     * @param compared rows of this run whose records were read again and compared by value
     * @param differences what that found
     */
    public record Report(
            Optional<UUID> id,
            long read,
            long imported,
            long unchanged,
            long rejected,
            Map<String, Long> records,
            int compared,
            List<String> differences) {}

    /**
     * Reads all rows, each batch stored before the next is read: stopped in the middle, it goes on
     * from there when it is run again.
     *
     * @param rejects is given each row that was not taken, the same ones on every run
     */
    public Report run(
            ImportSource source, Order order, Consumer<Reject> rejects, Progress progress) {
        try (Run run = new Run(order, rejects, source.count());
                Stream<SourceRow> rows = source.rows()) {
            // an iterator would hold all rows of a stream that was put together of others
            rows.gather(Gatherers.windowFixed(Journal.BATCH))
                    .forEachOrdered(
                            some -> {
                                run.take(some);
                                progress.reached(run.tally.read(), run.total);
                            });
            return run.report();
        }
    }

    /** One import under way. */
    private final class Run implements AutoCloseable {
        private final boolean isDry;
        private final Consumer<Reject> rejects;
        private final long total;
        private final Journal journal;
        private final Seen seen;
        private final Sample sample;
        private final Map<String, Long> records = new TreeMap<>();
        private Tally tally = Tally.NOTHING;

        Run(Order order, Consumer<Reject> rejects, long total) {
            this.isDry = order.isDry();
            this.rejects = rejects;
            this.total = total;
            this.seen = new Seen(isDry, seenKeys.create());
            this.sample = new Sample(total);
            this.journal = new Journal(work, runs, order.what(), order.from(), isDry);
        }

        void take(List<SourceRow> rows) {
            List<Entity<?>> all = new ArrayList<>();
            rows.forEach(row -> all.addAll(row.records()));
            Batch batch = new Batch(rows, Known.among(all, catalogue, queries), seen, rejects);
            List<Fresh> stored = isDry ? batch.fresh() : writing.store(batch, journal, tally);
            stored.forEach(this::imported);
            tally = tally.plus(batch.tally(stored.size()));
        }

        private void imported(Fresh row) {
            sample.imported(row);
            row.records().forEach(it -> records.merge(type(it).plural(), 1L, Long::sum));
        }

        Report report() {
            journal.finish(tally);
            return new Report(
                    journal.id(),
                    tally.read(),
                    tally.imported(),
                    tally.unchanged(),
                    tally.rejected(),
                    records,
                    isDry ? 0 : sample.size(),
                    isDry ? List.of() : sample.differences(repositories));
        }

        @Override
        public void close() {
            seen.close();
        }
    }

    private EntityType type(Entity<?> record) {
        return catalogue.type(((Record) record).getClass());
    }
}
