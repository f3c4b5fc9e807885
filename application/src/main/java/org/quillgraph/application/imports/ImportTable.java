package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.quillgraph.application.Progress;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.imports.SeenKeys;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableRow.Accepted;
import org.quillgraph.domain.table.TableRow.Refused;
import org.quillgraph.domain.table.TableSource;

/** Takes in a file of records of one type, checked as if a request had brought each. */
public final class ImportTable {
    private final ApplyChange applyChange;
    private final Lookup lookup;
    private final UnitOfWork work;
    private final ImportRuns runs;
    private final SeenKeys.Factory seenKeys;

    public ImportTable(
            ApplyChange applyChange,
            Lookup lookup,
            UnitOfWork work,
            ImportRuns runs,
            SeenKeys.Factory seenKeys) {
        this.applyChange = applyChange;
        this.lookup = lookup;
        this.work = work;
        this.runs = runs;
        this.seenKeys = seenKeys;
    }

    /**
     * How to import.
     *
     * @param from the name of the file
     * @param key by which a row's record is found; by its id where empty
     * @param update whether to change what is stored as the file says, instead of leaving it
     * @param isDry whether to take everything back
     */
    public record Order(String from, Optional<UniqueKey> key, boolean update, boolean isDry) {

        /** What the draft's record is found by; empty where it is a new one in any case. */
        Optional<Name> identity(Draft draft) {
            if (key.isEmpty()) {
                return Name.of(draft);
            }
            Optional<Name> name = Name.of(key.get(), draft);
            if (name.isEmpty()) {
                throw ProblemException.invalid(
                        "",
                        "lacks a value of its %s, by which its record would be found."
                                .formatted(String.join(" or ", key.get().attributes())));
            }
            return name;
        }

        /** Whether records are found by such a name. */
        boolean findsBy(Name name) {
            return name.attributes().equals(List.of("id"))
                    || key.filter(it -> it.attributes().equals(name.attributes())).isPresent();
        }
    }

    /**
     * What came of an import; {@code read = imported + updated + unchanged + rejected}.
     *
     * @param id of the import; a dry run has none
     */
    public record Report(
            Optional<UUID> id,
            long read,
            long imported,
            long updated,
            long unchanged,
            long rejected) {}

    /**
     * Reads all rows, each batch stored before the next is read.
     *
     * @param rejects is given each row that was not taken
     */
    public Report run(
            TableSource source, Order order, Consumer<Reject> rejects, Progress progress) {
        check(source.type(), order);
        try (Run run = new Run(source, order, rejects);
                Stream<TableRow> rows = source.rows()) {
            rows.gather(Gatherers.windowFixed(Journal.BATCH))
                    .forEachOrdered(
                            some -> {
                                run.take(some);
                                progress.reached(run.counts.read(), source.count());
                            });
            return run.report();
        }
    }

    private static void check(EntityType type, Order order) {
        if (!type.writes().contains(Write.CREATE)) {
            throw ProblemException.invalid(
                    "", type.plural() + " cannot be imported: they only come of other work.");
        }
        if (order.update() && !type.writes().contains(Write.UPDATE)) {
            throw ProblemException.invalid(
                    "--update", "does not go with " + type.plural() + ", which never change.");
        }
    }

    /** One import under way. */
    private final class Run implements AutoCloseable {
        private final TableSource source;
        private final Order order;
        private final Consumer<Reject> rejects;
        private final Journal journal;
        private final Repeats repeats;
        private Counts counts = Counts.NOTHING;

        Run(TableSource source, Order order, Consumer<Reject> rejects) {
            this.source = source;
            this.order = order;
            this.rejects = rejects;
            this.repeats = new Repeats(order, seenKeys.create());
            String what = source.type().plural();
            this.journal = new Journal(work, runs, what, order.from(), order.isDry());
        }

        void take(List<TableRow> rows) {
            Predicate<TableRow> isFirst = repeats.firsts();
            List<TableRow> firsts = new ArrayList<>();
            List<TableRow> others = new ArrayList<>();
            for (TableRow row : rows) {
                if (row.reading() instanceof Refused(String column, String reason)) {
                    reject(row, column, reason);
                } else {
                    (isFirst.test(row) ? firsts : others).add(row);
                }
            }
            Salvage.most(firsts, this::store, this::reject);
            others.forEach(this::storeOrTell);
        }

        private void storeOrTell(TableRow row) {
            Optional<Name> taken = repeats.taken(row);
            if (taken.isEmpty()) {
                Salvage.most(List.of(row), this::store, this::reject);
            } else if (repeats.isAgain(row, taken.get())) {
                counts = counts.plus(Counts.UNCHANGED);
            } else {
                reject(
                        row,
                        source.column(taken.get().attributes().getLast()),
                        "is that of an earlier row, which holds something else.");
            }
        }

        private void store(List<TableRow> rows) {
            counts = journal.commit(() -> stored(rows), Counts::tally);
            rows.forEach(repeats::add);
        }

        private Counts stored(List<TableRow> rows) {
            List<Draft> drafts =
                    rows.stream()
                            .map(TableRow::reading)
                            .filter(Accepted.class::isInstance)
                            .map(reading -> ((Accepted) reading).draft())
                            .toList();
            Incoming incoming = new Incoming(source.type(), order, lookup, drafts);
            Counts stored = incoming.create(applyChange);
            return counts.plus(stored).plus(incoming.update(applyChange));
        }

        private void reject(TableRow row, Problem problem) {
            if (problem instanceof Problem.Invalid(String path, String reason)) {
                reject(row, source.column(attribute(path)), reason);
            } else {
                reject(row, "", problem.message());
            }
        }

        private void reject(TableRow row, String column, String reason) {
            counts = counts.plus(Counts.REJECTED);
            rejects.accept(new Reject("line " + row.line(), column, reason, row.cells()));
        }

        Report report() {
            journal.finish(counts.tally());
            return new Report(
                    journal.id(),
                    counts.read(),
                    counts.imported(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.rejected());
        }

        @Override
        public void close() {
            repeats.close();
        }
    }

    /** {@code .author.id} is said of {@code author}. */
    private static String attribute(String path) {
        return path.replaceFirst("^\\.", "").replaceFirst("[.\\[].*", "");
    }
}
