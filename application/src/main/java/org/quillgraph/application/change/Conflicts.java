package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Later changes that stand in the way of undoing earlier ones. */
final class Conflicts {
    private static final int MOST_TOLD = 20;
    private static final int MOST_CHARACTERS = 100;

    private final List<String> all = new ArrayList<>();

    void add(Undo undo, String what) {
        all.add(undo.type() + " " + undo.id() + " " + what);
    }

    /** A value as it is told in a sentence. */
    static String shortened(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    /** {@code Nothing was undone: Article 01… title is now Robots; …} */
    void report() {
        if (all.isEmpty()) {
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
