package org.quillgraph.domain.query;

import java.util.List;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** One key of an order, with the place of rows that have no value for it. */
public record Sort(By by, Direction direction, Nulls nulls) {

    /** Which way values go. */
    public enum Direction {
        ASC,
        DESC;

        public Direction reversed() {
            return this == ASC ? DESC : ASC;
        }
    }

    /** Where rows without a value stand, whichever the direction. */
    public enum Nulls {
        FIRST,
        LAST
    }

    /** What rows are sorted by. */
    public sealed interface By {
        Kind kind();
    }

    /** An attribute of the row, or of the row that a chain of to-one relations leads to. */
    public record Field(List<ToOne> through, Attribute attribute) implements By {
        public Field {
            through = List.copyOf(through);
        }

        @Override
        public Kind kind() {
            return attribute.kind();
        }
    }

    /**
     * A figure over a collection of the row, or of the row that a chain of to-one relations leads
     * to; where that is missing, over no rows.
     */
    public record OfMany(List<ToOne> through, ToMany relation, Measure measure) implements By {
        public OfMany {
            through = List.copyOf(through);
        }

        @Override
        public Kind kind() {
            return measure.kind();
        }
    }

    /**
     * How well the row answers the search among the conditions of the filter; greater is better.
     */
    public record Relevance(SearchQuery query) implements By {
        @Override
        public Kind kind() {
            return Kind.FLOAT;
        }
    }

    /** In a grouping: the value of its key at this index, from 0. */
    public record GroupKey(int index, Kind kind) implements By {}

    /** In a grouping: a figure over the rows of each group. */
    public record GroupMeasure(Measure measure) implements By {
        @Override
        public Kind kind() {
            return measure.kind();
        }
    }
}
