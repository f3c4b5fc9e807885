package org.quillgraph.application.change;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** New records on their way in, with those they refer to and those that refer to them. */
final class Arrivals {
    private final Catalogue catalogue;
    private final Finder finder;
    private final FreeSlugs slugs;
    private final Instant now;
    private final int most;
    private final Map<EntityType, List<Record>> made = new HashMap<>();
    private final Map<EntityType, Map<UUID, String>> expected = new LinkedHashMap<>();
    private final Map<List<Object>, UUID> named = new HashMap<>();
    private final List<Step<?>> steps = new ArrayList<>();
    private int count;

    /** {@code most} is how many there may be. */
    Arrivals(Catalogue catalogue, Finder finder, FreeSlugs slugs, Instant now, int most) {
        this.catalogue = catalogue;
        this.finder = finder;
        this.slugs = slugs;
        this.now = now;
        this.most = most;
    }

    /** The identities that the records of the drafts will have. */
    List<UUID> addAll(List<Draft> drafts) {
        return addAll(drafts, Map.of());
    }

    private List<UUID> addAll(List<Draft> drafts, Map<String, UUID> parent) {
        slugs.expect(drafts);
        return drafts.stream().map(draft -> add(draft, parent)).toList();
    }

    private UUID add(Draft draft, Map<String, UUID> parent) {
        if (++count > most) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            draft.path(),
                            "the number of new records in one request",
                            count,
                            most,
                            Limits.RECORDS));
        }
        Map<String, @Nullable UUID> references = references(draft);
        references.putAll(parent);
        UUID id = draft.values().get("id") instanceof UUID given ? given : Uuids.fresh();
        Record record = new Blueprint(slugs.complete(draft), references).make(id, now);
        made.computeIfAbsent(draft.of(), type -> new ArrayList<>()).add(record);
        if (!draft.values().containsKey("createdAt")) {
            // what was made elsewhere before is no new work, and was held to the rules there
            steps.add(new Step<>(draft.path(), Optional.empty(), record));
        }
        addChildren(draft, id);
        return id;
    }

    /** The records to be made with one that has this identity. */
    void addChildren(Draft draft, UUID id) {
        draft.children()
                .forEach(
                        (name, children) -> {
                            ToMany relation = Objects.requireNonNull(draft.of().toMany(name));
                            addAll(children, Map.of(relation.mappedBy(), id));
                        });
    }

    /** Where the draft's references lead, the records that they are to lead to being added. */
    Map<String, @Nullable UUID> references(Draft draft) {
        Map<String, @Nullable UUID> references = new HashMap<>();
        draft.references()
                .forEach(
                        (name, target) -> {
                            ToOne reference = Objects.requireNonNull(draft.of().toOne(name));
                            String path = draft.path(name);
                            references.put(name, lead(reference.target(), target, path));
                        });
        return references;
    }

    private @Nullable UUID lead(EntityType type, Target target, String path) {
        return switch (target) {
            case Target.Nothing() -> null;
            case Target.New(Draft draft) -> add(draft, Map.of());
            case Target.Stored(UUID id) -> {
                expected.computeIfAbsent(type, of -> new LinkedHashMap<>()).putIfAbsent(id, path);
                yield id;
            }
            case Target.Named(UniqueKey key, List<Object> values) ->
                    named.computeIfAbsent(
                            List.of(type, key, values), asked -> named(type, key, values, path));
        };
    }

    private UUID named(EntityType type, UniqueKey key, List<Object> values, String path) {
        List<Object> kept = key.folded(values);
        return finder.byKey(type, key, kept)
                .orElseThrow(
                        () ->
                                invalid(
                                        path,
                                        "there is no %s with the %s %s."
                                                .formatted(
                                                        type,
                                                        String.join(" and ", key.attributes()),
                                                        String.join(
                                                                " and ",
                                                                kept.stream()
                                                                        .map(Object::toString)
                                                                        .toList()))));
    }

    /**
     * Stores them, each after those that it refers to.
     *
     * @return how many there were
     */
    int store(Store store) {
        expected.forEach(this::check);
        List<Record> records = new ArrayList<>();
        catalogue
                .referredFirst()
                .forEach(type -> records.addAll(made.getOrDefault(type, List.of())));
        if (!records.isEmpty()) {
            store.add(records);
        }
        return records.size();
    }

    /** What was added. */
    List<Step<?>> steps() {
        return steps;
    }

    /** Before the database does, which cannot say where in the request it stood. */
    private void check(EntityType type, Map<UUID, String> paths) {
        Collection<UUID> ids = paths.keySet();
        Set<UUID> missing = new HashSet<>(ids);
        finder.ids(type, new Filter.In(type.id(), List.copyOf(ids)), ids.size())
                .forEach(missing::remove);
        ids.stream()
                .filter(missing::contains)
                .findFirst()
                .ifPresent(
                        id -> {
                            throw invalid(
                                    Objects.requireNonNull(paths.get(id)),
                                    "there is no %s %s.".formatted(type, id));
                        });
    }
}
