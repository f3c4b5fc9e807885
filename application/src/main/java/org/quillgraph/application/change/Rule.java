package org.quillgraph.application.change;

import org.quillgraph.domain.model.ProblemException;

/**
 * What one record's own rules cannot see: what it was before, what others are, what time it is.
 * Asked of every general change before it counts as done.
 */
public interface Rule {

    /** Refuses with a {@link ProblemException}. */
    void check(Steps steps);

    /** One that goes by what the caller sees; what others keep has to be kept among all records. */
    interface OfCaller extends Rule {}
}
