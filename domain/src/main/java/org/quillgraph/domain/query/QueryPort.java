package org.quillgraph.domain.query;

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
}
