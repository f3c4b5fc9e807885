package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Later changes that stand in the way of undoing earlier ones. */
final class Conflicts {
    private static final int MOST_TOLD = 20;

    private final List<String> all = new ArrayList<>();

    void add(Undo undo, String what) {
        all.add(undo.type() + " " + undo.id() + " " + what);
    }

    boolean areNone() {
        return all.isEmpty();
    }

    /** {@code Nothing was undone: Article 01… title is now Robots; …} */
    void report() {
        if (areNone()) {
            return;
        }
        List<String> told = all.subList(0, Math.min(MOST_TOLD, all.size()));
        int more = all.size() - told.size();
        throw new ProblemException(
                new Problem.Conflict(
                        "Nothing was undone, since there have been later changes: "
                                + String.join("; ", told)
                                + (more == 0 ? "." : "; and " + more + " more.")
                                + " Undo those first, or change by hand what is still to be changed."));
    }
}
