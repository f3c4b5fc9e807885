package org.quillgraph.bootstrap.cli;

import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Refuses a job that another program is just doing. */
final class Busy {

    private Busy() {}

    static ProblemException problem() {
        return new ProblemException(
                new Problem.Conflict(
                        "Another program is just doing this, or the database cannot be written to: its disk may be full. Try again later."));
    }
}
