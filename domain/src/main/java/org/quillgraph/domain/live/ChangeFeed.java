package org.quillgraph.domain.live;

import java.util.List;

/**
 * The changes of all records by all processes on one store, in an order in which none is ever put
 * before one that was given out already.
 */
public interface ChangeFeed {

    /** The place of the last change there is; all that is yet to be committed comes after it. */
    Place latest();

    /**
     * The place of the change at that position, or of the beginning for 0.
     *
     * <p>Refuses with a {@link org.quillgraph.domain.model.Problem.Invalid} where changes after it
     * may be gone.
     */
    Place at(long position);

    /** The next changes after a place, at most so many. */
    List<ChangeEvent> after(Place place, int most);
}
