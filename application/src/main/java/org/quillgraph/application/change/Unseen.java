package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/** What has become of a record since a version that somebody saw. */
final class Unseen {
    /** Of more changes than these nobody reads the list. */
    private static final int MOST_REVISIONS = 1_000;

    private final EntityType revisions;
    private final QueryPort queries;

    Unseen(Catalogue catalogue, QueryPort queries) {
        this.revisions = catalogue.type(Revision.class);
        this.queries = queries;
    }

    ProblemException since(EntityType type, UUID id, int seen, int current) {
        return new ProblemException(
                new Problem.Outdated(
                        type.name(), id.toString(), seen, current, changes(type, id, seen)));
    }

    /** The first value before and the last value after, of attributes in which they differ. */
    private Map<String, List<@Nullable Object>> changes(EntityType type, UUID id, int seen) {
        Map<String, List<@Nullable Object>> all = new TreeMap<>();
        for (Map<?, ?> changes : revisionsSince(type, id, seen)) {
            changes.forEach(
                    (name, values) -> {
                        Object after = ((List<?>) values).getLast();
                        List<@Nullable Object> known = all.get((String) name);
                        if (known == null) {
                            all.put((String) name, new ArrayList<>((List<?>) values));
                        } else {
                            known.set(1, after);
                        }
                    });
        }
        all.values().removeIf(values -> Objects.equals(values.getFirst(), values.getLast()));
        return all;
    }

    private List<Map<?, ?>> revisionsSince(EntityType type, UUID id, int seen) {
        Attribute version = revisions.attribute("entityVersion");
        Filter filter =
                new Filter.All(
                        List.of(
                                equal("entityType", type.name()),
                                equal("entityId", id),
                                new Filter.Compare(version, Operator.GT, seen)));
        Sort oldestFirst = new Sort(new Sort.Field(List.of(), version), Direction.ASC, Nulls.LAST);
        RowSelection changes =
                new RowSelection(
                        List.of(revisions.attribute("changes")), List.of(), List.of(), false);
        Page page = Page.first(MOST_REVISIONS);
        return queries
                .fetch(Query.rows(revisions, filter, List.of(oldestFirst), page, changes))
                .rows()
                .orElseThrow()
                .rows()
                .stream()
                .<Map<?, ?>>map(row -> (Map<?, ?>) value(row.attributes().getFirst()))
                .toList();
    }

    private Filter equal(String attribute, Object value) {
        return new Filter.Compare(revisions.attribute(attribute), Operator.EQ, value);
    }

    private static Object value(@Nullable Object json) {
        return Objects.requireNonNull(((Json) Objects.requireNonNull(json)).value());
    }
}
