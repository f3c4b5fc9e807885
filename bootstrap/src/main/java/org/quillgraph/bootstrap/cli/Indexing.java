package org.quillgraph.bootstrap.cli;

import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Indexes the words of all rows that were stored at once, as every start of a program does. */
final class Indexing {

    private Indexing() {}

    /** What keeps it from that takes no row away, and is not to be taken for it. */
    static void run(Settings settings) {
        try {
            Program.of(settings).close();
        } catch (RuntimeException e) {
            String reason = Complaint.about(e).orElseThrow(() -> e);
            throw new ProblemException(
                    new Problem.Conflict(
                            "All rows are stored, but not all of their words are indexed, which the next command goes on with. "
                                    + reason),
                    e);
        }
    }
}
