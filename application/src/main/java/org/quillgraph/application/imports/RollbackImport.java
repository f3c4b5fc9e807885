package org.quillgraph.application.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.quillgraph.application.Progress;
import org.quillgraph.application.change.RevertChanges;
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
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.QueryPort;

/**
 * Takes back what an import did and nobody has built on since: what it made goes, and what it
 * changed becomes as it was before.
 */
public final class RollbackImport {
    private final ImportHistory imports;
    private final Repositories repositories;
    private final RevertChanges revertChanges;
    private final UnitOfWork work;
    private final ImportRuns runs;
    private final History history;

    public RollbackImport(
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            RevertChanges revertChanges,
            UnitOfWork work,
            ImportRuns runs,
            History history) {
        this.imports = new ImportHistory(catalogue, queries);
        this.repositories = repositories;
        this.revertChanges = revertChanges;
        this.work = work;
        this.runs = runs;
        this.history = history;
    }

    /**
     * What came of it, in records.
     *
     * @param takenBack those that are gone, or as they were before
     * @param kept those that were changed since, or that others refer to
     * @param forgotten whether the history no longer tells of all that the import did
     */
    public record Report(UUID id, long takenBack, long kept, boolean forgotten) {}

    /**
     * Goes through what the import did, the newest first, in batches between which others write:
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
        List<Imported> some = imports.done(id, null, Journal.BATCH);
        while (!some.isEmpty()) {
            rollback.take(some);
            done += some.size();
            progress.reached(done, total);
            some = imports.done(id, some.getLast().revision(), Journal.BATCH);
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

    /** One taking back under way; of each import all are one change set. */
    private final class Rollback {
        private final UUID changeSet;
        private final UUID run;
        private final Consumer<String> told;
        private long takenBack;
        private long kept;

        Rollback(UUID run, Consumer<String> told) {
            this.changeSet = UUID.nameUUIDFromBytes(("rollback " + run).getBytes(UTF_8));
            this.run = run;
            this.told = told;
        }

        /** In the order against that in which they came, so that none is in another's way. */
        void take(List<Imported> newestFirst) {
            alike(newestFirst)
                    .forEach(some -> Salvage.most(some, this::takeTogether, this::notTaken));
        }

        private void takeTogether(List<Imported> alike) {
            Outcome outcome = work.runAs(changeSet, () -> takeUnneeded(alike));
            takenBack += outcome.taken;
            outcome.staying.forEach(this::stays);
        }

        private void notTaken(Imported one, Problem problem) {
            stays(one, "cannot be taken back. " + problem.message());
        }

        private void stays(Imported one, String why) {
            kept++;
            told.accept(one + " stays: it " + why);
        }

        private Outcome takeUnneeded(List<Imported> alike) {
            EntityType type = alike.getFirst().type();
            Map<UUID, Integer> versions = lock(type, alike);
            Set<UUID> changed = imports.changedSince(List.of(run, changeSet), type, alike);
            Set<UUID> needed =
                    alike.getFirst().isMade()
                            ? imports.referredTo(type, List.copyOf(versions.keySet()))
                            : Set.of();
            Map<Imported, String> staying = new LinkedHashMap<>();
            List<Imported> taken = new ArrayList<>();
            for (Imported one : alike) {
                Integer version = versions.get(one.id());
                if (version == null) {
                    continue;
                }
                if (changed.contains(one.id()) || (one.isMade() && version != one.version())) {
                    staying.put(one, "has been changed since.");
                } else if (needed.contains(one.id())) {
                    staying.put(one, "is referred to by others.");
                } else {
                    taken.add(one);
                }
            }
            return new Outcome(takeBack(type, taken), staying);
        }

        private int takeBack(EntityType type, List<Imported> some) {
            if (some.isEmpty()) {
                return 0;
            }
            if (some.getFirst().isMade()) {
                repository(type).deleteAll(keys(some));
                return some.size();
            }
            return revertChanges.revert(some.stream().map(Imported::revision).toList()).size();
        }

        /** The versions of those that are there, kept from others' changes until the batch ends. */
        private Map<UUID, Integer> lock(EntityType type, List<Imported> some) {
            Map<UUID, Integer> versions = new HashMap<>();
            repository(type)
                    .lock(keys(some))
                    .forEach(record -> versions.put(record.id().value(), record.version()));
            return versions;
        }
    }

    /** Cut where the type changes, or what was done to them. */
    private static List<List<Imported>> alike(List<Imported> some) {
        List<List<Imported>> all = new ArrayList<>();
        for (Imported one : some) {
            if (all.isEmpty() || !all.getLast().getLast().isLike(one)) {
                all.add(new ArrayList<>());
            }
            all.getLast().add(one);
        }
        return all;
    }

    private static <R extends Entity<R>> List<Key<R>> keys(List<Imported> some) {
        return some.stream().map(one -> new Key<R>(one.id())).toList();
    }

    /** What came of some records; those that were gone already are in neither. */
    private record Outcome(int taken, Map<Imported, String> staying) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // what is stored is an Entity
    private <R extends Record & Entity<R>> Repository<R> repository(EntityType type) {
        return (Repository<R>) repositories.of((Class) type.record());
    }
}
