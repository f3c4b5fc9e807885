package org.quillgraph.domain.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/**
 * What is asked of one collection of rows; the rows' own collections are asked by further queries
 * inside it.
 *
 * @param rows what to read of each row on the page; empty when no row is wanted
 * @param measures figures over all rows that meet the filter, whatever the page
 * @param groupings groups of all rows that meet the filter, whatever the page
 */
public record Query(
        EntityType of,
        Filter filter,
        List<Sort> order,
        Page page,
        Optional<RowSelection> rows,
        Set<Measure> measures,
        List<Grouping> groupings) {

    public Query {
        order = List.copyOf(order);
        groupings = List.copyOf(groupings);
    }

    /** A query for rows alone. */
    public static Query rows(
            EntityType of, Filter filter, List<Sort> order, Page page, RowSelection rows) {
        return new Query(of, filter, order, page, Optional.of(rows), Set.of(), List.of());
    }

    /** A query for {@link Measure#COUNT} alone. */
    public static Query counting(EntityType of, Filter filter) {
        return new Query(
                of,
                filter,
                List.of(),
                Page.first(0),
                Optional.empty(),
                Set.of(Measure.COUNT),
                List.of());
    }

    /**
     * The order with the identity appended in the direction of its last key, so that no two rows
     * tie.
     */
    public List<Sort> totalOrder() {
        Sort.Field identity = new Sort.Field(List.of(), of.id());
        if (order.stream().anyMatch(sort -> sort.by().equals(identity))) {
            return order;
        }
        List<Sort> total = new ArrayList<>(order);
        total.add(
                new Sort(
                        identity,
                        order.isEmpty() ? Direction.ASC : order.getLast().direction(),
                        Nulls.LAST));
        return List.copyOf(total);
    }
}
