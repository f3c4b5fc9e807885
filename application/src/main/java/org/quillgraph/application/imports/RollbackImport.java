package org.quillgraph.application.imports;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRun.Status;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/** Takes away what an import made and nobody has changed or referred to since. */
public final class RollbackImport {
    /** Few enough that a server writing to the same file waits instead of failing. */
    private static final int BATCH = 200;

    private final ImportHistory imports;
    private final Repositories repositories;
    private final UnitOfWork work;
    private final ImportRuns runs;
    private final History history;
    private final List<EntityType> referredFirst;

    public RollbackImport(
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            UnitOfWork work,
            ImportRuns runs,
            History history) {
        this.imports = new ImportHistory(catalogue, queries);
        this.repositories = repositories;
        this.work = work;
        this.runs = runs;
        this.history = history;
        this.referredFirst = catalogue.referredFirst();
    }

    /**
     * What came of it, in records.
     *
     * @param kept those that were changed since, or that others refer to
     * @param forgotten whether the history no longer tells of all that the import made
     */
    public record Report(UUID id, long takenBack, long kept, boolean forgotten) {}

    /**
     * Goes through what the import made, the newest first, in batches between which others write:
     * stopped in the middle, it goes on from there when it is run again.
     *
     * @param kept is told of each record that stays, and why
     */
    public Report run(UUID id, Consumer<String> kept, Progress progress) {
        ImportRun run = runs.find(id).orElseThrow(() -> unknown(id));
        if (run.status() == Status.ROLLED_BACK) {
            return new Report(id, 0, 0, false);
        }
        Rollback rollback = new Rollback(id, kept);
        long total = imports.count(id);
        long done = 0;
        List<Imported> some = imports.made(id, null, BATCH);
        while (!some.isEmpty()) {
            rollback.take(some);
            done += some.size();
            progress.reached(done, total);
            some = imports.made(id, some.getLast().revision(), BATCH);
        }
        boolean isForgotten =
                run.tally().imported() > 0 && history.begins().isAfter(run.startedAt());
        boolean isWhole = rollback.kept == 0 && !isForgotten;
        runs.save(run.become(isWhole ? Status.ROLLED_BACK : Status.PARTLY_ROLLED_BACK));
        return new Report(id, rollback.takenBack, rollback.kept, isForgotten);
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(new Problem.NotFound("import", id.toString()));
    }

    /** One taking back under way, which is one change set. */
    private final class Rollback {
        private final UUID changeSet = Uuids.fresh();
        private final UUID run;
        private final Consumer<String> told;
        private long takenBack;
        private long kept;

        Rollback(UUID run, Consumer<String> told) {
            this.run = run;
            this.told = told;
        }

        /** Those that refer to others first. */
        void take(List<Imported> newestFirst) {
            newestFirst.stream().collect(groupingBy(Imported::type)).entrySet().stream()
                    .sorted(Comparator.comparingInt(it -> -referredFirst.indexOf(it.getKey())))
                    .forEach(some -> take(some.getKey(), some.getValue()));
        }

        private void take(EntityType type, List<Imported> some) {
            try {
                Outcome outcome = work.runAs(changeSet, () -> takeUnneeded(type, some));
                takenBack += outcome.taken;
                kept += outcome.staying.size();
                outcome.staying.forEach((one, why) -> told.accept(one + " stays: it " + why));
            } catch (ProblemException e) {
                if (some.size() == 1 || !(e.problem() instanceof Problem.Conflict)) {
                    throw e;
                }
                // Somebody referred to one of them a moment ago: only that one is to stay.
                some.forEach(one -> take(type, List.of(one)));
            }
        }

        private Outcome takeUnneeded(EntityType type, List<Imported> some) {
            Map<UUID, Integer> versions = lock(type, some);
            Set<UUID> changed = imports.changedSince(run, type, some);
            Set<UUID> referredTo = imports.referredTo(type, List.copyOf(versions.keySet()));
            Map<Imported, String> staying = new HashMap<>();
            List<UUID> taken = new ArrayList<>();
            for (Imported one : some) {
                Integer version = versions.get(one.id());
                if (version == null) {
                    continue;
                }
                if (version != one.version() || changed.contains(one.id())) {
                    staying.put(one, "has been changed since.");
                } else if (referredTo.contains(one.id())) {
                    staying.put(one, "is referred to by others.");
                } else {
                    taken.add(one.id());
                }
            }
            repository(type).deleteAll(keys(taken));
            return new Outcome(taken.size(), staying);
        }

        /** The versions of those that are there, kept from others' changes until the batch ends. */
        private Map<UUID, Integer> lock(EntityType type, List<Imported> some) {
            Map<UUID, Integer> versions = new HashMap<>();
            repository(type)
                    .lock(keys(some.stream().map(Imported::id).toList()))
                    .forEach(record -> versions.put(record.id().value(), record.version()));
            return versions;
        }
    }

    private static <R extends Entity<R>> List<Key<R>> keys(List<UUID> ids) {
        return ids.stream().map(Key<R>::new).toList();
    }

    /** What came of some records; those that were gone already are in neither. */
    private record Outcome(int taken, Map<Imported, String> staying) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // what is stored is an Entity
    private <R extends Record & Entity<R>> Repository<R> repository(EntityType type) {
        return (Repository<R>) repositories.of((Class) type.record());
    }
}
