package org.quillgraph.graphql.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result;
import org.quillgraph.graphql.field.Shape;

/**
 * The rows of a connection as a request wants them.
 *
 * @param query whose page says how many there are to be at most
 * @param columns where in the object of a row what is
 * @param shape of the answer, of which {@code nodes} is the only part
 * @param asOf the time of the state that is asked; empty for what is now
 */
public record Table(
        Query query, List<Column> columns, Shape<Result> shape, Optional<Instant> asOf) {

    public Table {
        columns = List.copyOf(columns);
    }

    /** What the rows are called together. */
    public String name() {
        return query.of().plural();
    }

    /** What its columns are called. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** A query for how many rows meet the filter. */
    public Query counting() {
        return new Query(
                query.of(),
                query.filter(),
                List.of(),
                Page.first(0),
                Optional.empty(),
                Set.of(Measure.COUNT),
                List.of());
    }

    @SuppressWarnings("unchecked") // a shape makes maps of rows, by response key
    List<Map<String, @Nullable Object>> rows(Result page) {
        return (List<Map<String, @Nullable Object>>) shape.of(page).values().iterator().next();
    }
}
