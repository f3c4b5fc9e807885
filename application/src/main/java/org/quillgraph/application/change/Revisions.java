package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/** Reads what revisions tell of earlier changes. */
final class Revisions {
    /** Of more changes of a record than these nobody reads the list. */
    private static final int MOST_SINCE = 1_000;

    private static final List<String> UNDO =
            List.of(
                    "id",
                    "entityType",
                    "entityId",
                    "entityVersion",
                    "operation",
                    "changes",
                    "snapshot");

    private final Catalogue catalogue;
    private final QueryPort queries;
    private final EntityType type;

    Revisions(Catalogue catalogue, QueryPort queries) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.type = catalogue.type(Revision.class);
    }

    /** All changes of one request, the newest first, of which there may be so many. */
    List<Undo> of(UUID changeSet, int most) {
        List<Result.Row> rows = rows(equal("changeSet", changeSet), UNDO, most + 1);
        if (rows.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("change set", changeSet.toString()));
        }
        if (rows.size() > most) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "id", "the number of changes", rows.size(), most, Limits.RECORDS));
        }
        return rows.stream().map(this::undo).toList();
    }

    /** Those among the changes that are still known, the newest first. */
    List<Undo> among(List<UUID> revisions) {
        Filter filter = new Filter.In(type.id(), revisions);
        return rows(filter, UNDO, Lookup.ALL).stream().map(this::undo).toList();
    }

    /** What changed a record after a version, the newest first. */
    List<Undo> since(EntityType of, UUID id, int version) {
        Filter filter =
                new Filter.All(
                        List.of(
                                equal("entityType", of.name()),
                                equal("entityId", id),
                                new Filter.Compare(
                                        type.attribute("entityVersion"),
                                        Filter.Operator.GT,
                                        version)));
        return rows(filter, UNDO, MOST_SINCE).stream().map(this::undo).toList();
    }

    /** The version in which each of these was deleted the last time. */
    Map<UUID, Integer> lastVersions(EntityType of, Collection<UUID> ids) {
        Filter deletions =
                new Filter.All(
                        List.of(
                                equal("entityType", of.name()),
                                equal("operation", Operation.DELETED),
                                new Filter.In(type.attribute("entityId"), List.copyOf(ids))));
        Map<UUID, Integer> versions = new HashMap<>();
        for (Result.Row row : rows(deletions, List.of("entityId", "entityVersion"), Lookup.ALL)) {
            versions.merge(
                    (UUID) Objects.requireNonNull(row.attributes().getFirst()),
                    (Integer) Objects.requireNonNull(row.attributes().getLast()),
                    Math::max);
        }
        return versions;
    }

    /** The newest first. */
    private List<Result.Row> rows(Filter filter, List<String> attributes, int most) {
        Sort newestFirst =
                new Sort(
                        new Sort.Field(List.of(), type.attribute("position")),
                        Direction.DESC,
                        Nulls.LAST);
        List<Attribute> read = attributes.stream().map(type::attribute).toList();
        return queries.fetch(
                        Query.rows(
                                type,
                                filter,
                                List.of(newestFirst),
                                Page.first(most),
                                new RowSelection(read, List.of(), List.of(), false)))
                .rows()
                .orElseThrow()
                .rows();
    }

    private Filter equal(String attribute, Object value) {
        return new Filter.Compare(type.attribute(attribute), Filter.Operator.EQ, value);
    }

    private Undo undo(Result.Row row) {
        List<Object> values = new ArrayList<>();
        row.attributes().forEach(value -> values.add(value == null ? new Json(Map.of()) : value));
        return new Undo(
                (UUID) values.get(0),
                type((String) values.get(1)),
                (UUID) values.get(2),
                (Integer) values.get(3),
                (Operation) values.get(4),
                changes(values.get(5)),
                members(values.get(6)));
    }

    private static Map<String, List<@Nullable Object>> changes(Object json) {
        Map<String, List<@Nullable Object>> changes = new HashMap<>();
        members(json)
                .forEach(
                        (name, both) ->
                                changes.put((String) name, new ArrayList<>((List<?>) both)));
        return changes;
    }

    private static Map<?, ?> members(Object json) {
        return (Map<?, ?>) Objects.requireNonNull(((Json) json).value());
    }

    private EntityType type(String name) {
        Optional<EntityType> known =
                catalogue.types().stream().filter(it -> it.name().equals(name)).findFirst();
        return known.orElseThrow(
                () ->
                        new ProblemException(
                                new Problem.Conflict(
                                        "There are no records of " + name + " any more.")));
    }
}
