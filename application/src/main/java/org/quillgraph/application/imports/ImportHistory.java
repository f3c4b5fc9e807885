package org.quillgraph.application.imports;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Catalogue.Referrer;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/** What the history tells of imports: what they did, and what has become of that since. */
final class ImportHistory {
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final Catalogue catalogue;
    private final QueryPort queries;
    private final EntityType revisions;

    ImportHistory(Catalogue catalogue, QueryPort queries) {
        this.catalogue = catalogue;
        this.queries = queries;
        this.revisions = catalogue.type(Revision.class);
    }

    long count(UUID run) {
        return count(revisions, of(run));
    }

    /** What the import did, the newest first, before the revision if one is given. */
    List<Imported> done(UUID run, @Nullable UUID before, int most) {
        List<Filter> parts = new ArrayList<>(List.of(of(run)));
        if (before != null) {
            parts.add(new Filter.Compare(revisions.id(), Operator.LT, before));
        }
        Sort newestFirst =
                new Sort(new Sort.Field(List.of(), revisions.id()), Direction.DESC, Nulls.LAST);
        return rows(
                        new Filter.All(parts),
                        List.of(newestFirst),
                        most,
                        "id",
                        "entityType",
                        "entityId",
                        "entityVersion",
                        "operation")
                .stream()
                .map(row -> imported(row.attributes()))
                .toList();
    }

    private Filter of(UUID run) {
        return equal("changeSet", run);
    }

    private Imported imported(List<@Nullable Object> row) {
        String name = (String) Objects.requireNonNull(row.get(1));
        EntityType type =
                catalogue.types().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new Imported(
                (UUID) Objects.requireNonNull(row.get(0)),
                type,
                (UUID) Objects.requireNonNull(row.get(2)),
                (Integer) Objects.requireNonNull(row.get(3)),
                (Operation) Objects.requireNonNull(row.get(4)));
    }

    /**
     * Those of one type that were changed, or made anew, after the import had to do with them.
     *
     * @param own change sets that do not count
     */
    Set<UUID> changedSince(List<UUID> own, EntityType type, List<Imported> some) {
        Filter others =
                new Filter.All(
                        List.of(
                                equal("entityType", type.name()),
                                new Filter.In(
                                        revisions.attribute("entityId"),
                                        some.stream().map(Imported::id).toList()),
                                new Filter.Not(
                                        new Filter.In(revisions.attribute("changeSet"), own)),
                                new Filter.Compare(
                                        revisions.id(), Operator.GT, some.getLast().revision())));
        return rows(others, List.of(), ALL, "entityId").stream()
                .map(row -> (UUID) Objects.requireNonNull(row.attributes().getFirst()))
                .collect(toSet());
    }

    /** Those of one type that others refer to. */
    Set<UUID> referredTo(EntityType type, List<UUID> ids) {
        Set<UUID> referredTo = new HashSet<>();
        for (Referrer referrer : catalogue.referringTo(type)) {
            // rarely any, so that one count for all spares one for each
            if (count(referrer, ids) > 0) {
                ids.stream()
                        .filter(id -> count(referrer, List.of(id)) > 0)
                        .forEach(referredTo::add);
            }
        }
        return referredTo;
    }

    private long count(Referrer referrer, List<UUID> ids) {
        return count(
                referrer.type(),
                new Filter.Through(
                        referrer.reference(),
                        new Filter.In(referrer.reference().target().id(), ids)));
    }

    private long count(EntityType type, Filter filter) {
        Query counting = Query.counting(type, filter);
        return (Long) Objects.requireNonNull(queries.fetch(counting).measures().get(Measure.COUNT));
    }

    private Filter equal(String attribute, Object value) {
        return new Filter.Compare(revisions.attribute(attribute), Operator.EQ, value);
    }

    private List<Result.Row> rows(Filter filter, List<Sort> order, int most, String... names) {
        List<Attribute> attributes = new ArrayList<>();
        for (String name : names) {
            attributes.add(revisions.attribute(name));
        }
        RowSelection selection = new RowSelection(attributes, List.of(), List.of(), false);
        return queries.fetch(Query.rows(revisions, filter, order, Page.first(most), selection))
                .rows()
                .orElseThrow()
                .rows();
    }
}
