package org.quillgraph.domain.query;

import java.time.Instant;
import java.util.function.Function;
import org.quillgraph.domain.model.ProblemException;

/** Answers queries over every entity type in the catalogue, all implementations alike. */
public interface QueryPort {

    /**
     * Runs one statement for each part the query selects (rows, measures, each grouping), whatever
     * the number of rows.
     *
     * <p>Refuses with a {@link org.quillgraph.domain.model.Problem.Unavailable} when the store
     * cannot be reached.
     */
    Result fetch(Query query);

    /**
     * What answers the same queries as they would have been answered at that time, with the state
     * then of everything they touch.
     *
     * <p>Refuses with {@link org.quillgraph.domain.model.Problem.Invalid} of {@code asOf} full text
     * and views, a time before the history begins, and one to come.
     */
    default QueryPort asOf(Instant time) {
        throw ProblemException.invalid("asOf", "is not known here, where no history is kept.");
    }

    /** What answers the same queries as if there were no rows but those of the scope. */
    default QueryPort within(Scope scope) {
        throw new UnsupportedOperationException("knows no scopes");
    }

    /**
     * Has several queries answered from one state of the store, whatever is written meanwhile; for
     * as long as it takes, a connection is kept.
     *
     * @param queries asks the port that it is given
     */
    default <T> T inOneState(Function<QueryPort, T> queries) {
        return queries.apply(this);
    }
}
