package org.quillgraph.domain.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/**
 * The rows of a query parted into groups that agree in every key; rows without a value form a group
 * of their own.
 *
 * @param by the keys, at least one, no two of them equal
 * @param having a condition whose operands are {@link Measure}s
 * @param order sorts by {@link Sort.GroupKey} and {@link Sort.GroupMeasure}
 * @param count whether to count the groups that {@code having} lets through
 * @param positions whether each group's {@link Page.Position} is wanted
 * @param groups whether the groups on the page are wanted
 * @param measures figures over the rows of each group
 * @param rows further queries for the rows of each group, over the same type; their filters come on
 *     top
 */
public record Grouping(
        List<GroupBy> by,
        Filter having,
        List<Sort> order,
        Page page,
        boolean count,
        boolean groups,
        boolean positions,
        Set<Measure> measures,
        List<Query> rows) {

    public Grouping {
        by = List.copyOf(by);
        order = List.copyOf(order);
        rows = List.copyOf(rows);
    }

    /** Lengths of time buckets; a week starts on Monday. */
    public enum Every {
        SECOND,
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * A time bucket: its key is the instant at which it starts in the zone. Where the clock passes
     * a day's midnight twice that is the second one; where it skips it, the first moment of the
     * day.
     */
    public record Bucket(Every every, ZoneId zone) {}

    /**
     * One key: an attribute of the row, or of the row a chain of to-ones leads to, cut to a bucket
     * where it is a time.
     */
    public record GroupBy(List<ToOne> through, Attribute attribute, Optional<Bucket> bucket) {
        public GroupBy {
            through = List.copyOf(through);
        }
    }

    /**
     * The order with all keys appended in the direction of the last sort, nulls last, so that no
     * two groups tie.
     */
    public List<Sort> totalOrder() {
        Direction direction = order.isEmpty() ? Direction.ASC : order.getLast().direction();
        List<Sort> total = new ArrayList<>(order);
        for (int i = 0; i < by.size(); i++) {
            total.add(
                    new Sort(
                            new Sort.GroupKey(i, by.get(i).attribute().kind()),
                            direction,
                            Nulls.LAST));
        }
        return List.copyOf(total);
    }
}
