package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/**
 * One change that is to be undone.
 *
 * @param version the record's after the change
 * @param changes by component, what was before and what came then
 * @param snapshot the record before, empty of a new one
 */
record Undo(
        UUID revision,
        EntityType type,
        UUID id,
        int version,
        Operation operation,
        Map<?, ?> changes,
        Map<?, ?> snapshot) {

    private static final List<String> READ =
            List.of(
                    "id",
                    "entityType",
                    "entityId",
                    "entityVersion",
                    "operation",
                    "changes",
                    "snapshot");

    /** Whether it made the record be there. */
    boolean isArrival() {
        return operation == Operation.CREATED || operation == Operation.RESTORED;
    }

    /** All changes of one request, the newest first. */
    static List<Undo> of(UUID changeSet, Catalogue catalogue, QueryPort queries) {
        EntityType revisions = catalogue.type(Revision.class);
        List<Attribute> attributes = READ.stream().map(revisions::attribute).toList();
        Filter filter =
                new Filter.Compare(revisions.attribute("changeSet"), Filter.Operator.EQ, changeSet);
        Sort newestFirst =
                new Sort(
                        new Sort.Field(List.of(), revisions.attribute("position")),
                        Direction.DESC,
                        Nulls.LAST);
        List<Result.Row> rows =
                queries.fetch(
                                Query.rows(
                                        revisions,
                                        filter,
                                        List.of(newestFirst),
                                        Page.first(ApplyChange.MOST_RECORDS + 1),
                                        new RowSelection(attributes, List.of(), List.of(), false)))
                        .rows()
                        .orElseThrow()
                        .rows();
        if (rows.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("change set", changeSet.toString()));
        }
        if (rows.size() > ApplyChange.MOST_RECORDS) {
            throw new ProblemException(
                    new Problem.TooMuch(
                            "id", "the number of changes", rows.size(), ApplyChange.MOST_RECORDS));
        }
        return rows.stream().map(row -> of(row, catalogue)).toList();
    }

    private static Undo of(Result.Row row, Catalogue catalogue) {
        List<Object> values = new ArrayList<>();
        row.attributes().forEach(value -> values.add(value == null ? new Json(Map.of()) : value));
        return new Undo(
                (UUID) values.get(0),
                type((String) values.get(1), catalogue),
                (UUID) values.get(2),
                (Integer) values.get(3),
                (Operation) values.get(4),
                members(values.get(5)),
                members(values.get(6)));
    }

    private static Map<?, ?> members(Object json) {
        return (Map<?, ?>) Objects.requireNonNull(((Json) json).value());
    }

    private static EntityType type(String name, Catalogue catalogue) {
        Optional<EntityType> known =
                catalogue.types().stream().filter(type -> type.name().equals(name)).findFirst();
        return known.orElseThrow(
                () ->
                        new ProblemException(
                                new Problem.Conflict(
                                        "There are no records of " + name + " any more.")));
    }
}
