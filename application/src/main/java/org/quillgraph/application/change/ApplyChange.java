package org.quillgraph.application.change;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;

/** Applies one change inside the caller's unit of work. */
public final class ApplyChange {
    private final Catalogue catalogue;
    private final Browse browse;
    private final Finder finder;
    private final Revisions revisions;
    private final Store store;
    private final UnitOfWork work;
    private final List<Rule> rules;
    private final int mostRecords;
    private final InstantSource clock = InstantSource.system();

    public ApplyChange(
            Catalogue catalogue,
            Browse browse,
            QueryPort queries,
            Repositories repositories,
            UnitOfWork work,
            List<Rule> rules,
            Limits limits) {
        this.catalogue = catalogue;
        this.browse = browse;
        this.finder = new Finder(queries);
        this.revisions = new Revisions(catalogue, queries);
        this.store = new Store(repositories);
        this.work = work;
        this.rules = List.copyOf(rules);
        this.mostRecords = limits.records();
    }

    /**
     * Refuses what breaks a rule with a {@link ProblemException}, after which the unit of work has
     * to end.
     *
     * @param reading reads what the caller wants to know of the records with these ids, in this
     *     order: after the change, or before it where they are removed
     */
    public <T> Outcome<T> apply(Change change, Function<List<UUID>, T> reading) {
        return switch (change) {
            case Change.Create create -> create(create.drafts(), reading);
            case Change.Update update -> {
                Map<UUID, Record> stored = seen(update.of(), update.id(), update.expectedVersion());
                yield patch(update.of(), stored, update.patch(), reading);
            }
            case Change.UpdateAll update -> {
                Map<UUID, Record> stored = matching(update.of(), update.filter(), update.atMost());
                yield patch(update.of(), stored, update.patch(), reading);
            }
            case Change.Upsert upsert -> upsert(upsert, reading);
            case Change.Delete delete -> {
                Map<UUID, Record> stored = seen(delete.of(), delete.id(), delete.expectedVersion());
                yield delete(delete.of(), stored, delete.cascade(), reading);
            }
            case Change.DeleteAll delete -> {
                Map<UUID, Record> stored = matching(delete.of(), delete.filter(), delete.atMost());
                yield delete(delete.of(), stored, delete.cascade(), reading);
            }
        };
    }

    private <T> Outcome<T> create(List<Draft> drafts, Function<List<UUID>, T> reading) {
        Arrivals arrivals = arrivals();
        List<UUID> ids = arrivals.addAll(drafts);
        int affected = arrivals.store(store);
        check(arrivals.steps());
        return new Outcome<>(affected, reading.apply(ids));
    }

    private Arrivals arrivals() {
        return new Arrivals(
                catalogue,
                finder,
                new FreeSlugs(finder, work),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                mostRecords);
    }

    private <T> Outcome<T> patch(
            EntityType type,
            Map<UUID, Record> stored,
            Draft patch,
            Function<List<UUID>, T> reading) {
        Arrivals arrivals = arrivals();
        Blueprint blueprint = new Blueprint(patch, arrivals.references(patch));
        List<Record> changed = new ArrayList<>();
        List<Step<?>> steps = new ArrayList<>();
        for (Record before : stored.values()) {
            Record after = blueprint.patch(before);
            if (!after.equals(before)) {
                changed.add(after);
                steps.add(new Step<>(patch.path(), Optional.of(before), after));
            }
            arrivals.addChildren(patch, Store.id(before));
        }
        int affected = arrivals.store(store) + changed.size();
        store.update(type, changed);
        steps.addAll(arrivals.steps());
        check(steps);
        return new Outcome<>(affected, reading.apply(List.copyOf(stored.keySet())));
    }

    private void check(List<Step<?>> steps) {
        Steps done = new Steps(steps);
        Caller caller = Caller.current();
        for (Rule rule : rules) {
            Caller asking = rule instanceof Rule.OfCaller ? caller : caller.elevated();
            asking.run(() -> rule.check(done));
        }
    }

    private <T> Outcome<T> upsert(Change.Upsert upsert, Function<List<UUID>, T> reading) {
        EntityType type = upsert.of();
        UniqueKey key = upsert.by();
        List<Object> values = new ArrayList<>();
        for (String name : key.attributes()) {
            values.add(keyValue(upsert.draft(), key, name));
        }
        List<Object> kept = key.folded(values);
        // two who upsert the same would both find nothing and both make it
        work.exclusively(type + " by " + key.name() + " " + kept);
        Optional<UUID> found = finder.byKey(type, key, kept);
        return found.isPresent()
                ? patch(type, store.lock(type, List.of(found.get())), upsert.draft(), reading)
                : create(List.of(upsert.draft()), reading);
    }

    /** The value of the key in the draft, or by default; refused where there is none. */
    private Object keyValue(Draft draft, UniqueKey key, String name) {
        Map<String, @Nullable UUID> references =
                draft.references().get(name) instanceof Target target
                        ? arrivals().references(draft.leadingOnly(name, target))
                        : Map.of();
        Object value = Blueprint.valueOf(draft, references, name);
        if (value == null) {
            throw ProblemException.invalid(
                    draft.path(name),
                    "is missing: to find the %s by %s, the input has to have %s."
                            .formatted(
                                    draft.of(),
                                    key.name(),
                                    String.join(" and ", key.attributes())));
        }
        return value;
    }

    private <T> Outcome<T> delete(
            EntityType type,
            Map<UUID, Record> stored,
            boolean cascade,
            Function<List<UUID>, T> reading) {
        List<UUID> ids = List.copyOf(stored.keySet());
        Optional<Attribute> softDelete = type.softDelete();
        if (softDelete.isPresent()) {
            List<Record> changed = new ArrayList<>();
            for (Record before : stored.values()) {
                Record after = Records.with(before, softDelete.get().name(), false);
                if (!after.equals(before)) {
                    changed.add(after);
                }
            }
            store.update(type, changed);
            return new Outcome<>(changed.size(), reading.apply(ids));
        }
        T answer = reading.apply(ids);
        Deletion deletion = new Deletion(catalogue, finder, store, mostRecords);
        int affected = cascade ? deletion.cascading(type, ids) : deletion.alone(type, ids);
        return new Outcome<>(affected, answer);
    }

    /** The record, where it still has the version that the caller has seen. */
    private Map<UUID, Record> seen(EntityType type, UUID id, OptionalInt expectedVersion) {
        Map<UUID, Record> stored = store.lock(type, List.of(id));
        Record record = stored.get(id);
        if (record == null) {
            throw new ProblemException(new Problem.NotFound(type.name(), id.toString()));
        }
        int current = Store.version(record);
        if (expectedVersion.isPresent() && expectedVersion.getAsInt() != current) {
            throw outdated(type, id, expectedVersion.getAsInt(), current);
        }
        return stored;
    }

    private ProblemException outdated(EntityType type, UUID id, int seen, int current) {
        return new ProblemException(
                new Problem.Outdated(
                        type.name(),
                        id.toString(),
                        seen,
                        current,
                        Effect.changes(revisions.since(type, id, seen))));
    }

    /** All that meet the filter, also once nobody else can change them any more. */
    private Map<UUID, Record> matching(EntityType type, Filter filter, int atMost) {
        if (atMost < 1) {
            throw ProblemException.invalid(
                    "atMost", "is " + atMost + "; write how many records there may be, 1 or more.");
        }
        if (atMost > mostRecords) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "atMost",
                            "the number of records in one request",
                            atMost,
                            mostRecords,
                            Limits.RECORDS));
        }
        long count =
                (Long)
                        Objects.requireNonNull(
                                browse.browse(Query.counting(type, filter), Optional.empty())
                                        .measures()
                                        .get(Measure.COUNT));
        if (count > atMost) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "atMost", "the number of records that meet the filter", count, atMost));
        }
        List<UUID> met = finder.ids(type, filter, atMost);
        Map<UUID, Record> locked = store.lock(type, met);
        Filter still = new Filter.All(List.of(filter, new Filter.In(type.id(), met)));
        locked.keySet().retainAll(finder.ids(type, still, atMost));
        return locked;
    }
}
