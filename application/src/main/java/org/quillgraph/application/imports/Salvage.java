package org.quillgraph.application.imports;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Does to many what one of them may be to blame for failing. */
final class Salvage {

    private Salvage() {}

    /**
     * Takes all together or, where that fails, one after the other.
     *
     * @param work does it for some, or throws and has done nothing
     * @param refused is told of each for which it fails, and why
     * @return those for which it was done
     */
    static <T> List<T> most(List<T> all, Consumer<List<T>> work, BiConsumer<T, Problem> refused) {
        if (all.isEmpty() || why(all, work) == null) {
            return all;
        }
        return all.stream().filter(one -> isDone(one, work, refused)).toList();
    }

    private static <T> boolean isDone(
            T one, Consumer<List<T>> work, BiConsumer<T, Problem> refused) {
        Problem problem = why(List.of(one), work);
        if (problem != null) {
            refused.accept(one, problem);
        }
        return problem == null;
    }

    /** Why it failed; thrown on where none of them is to blame, so that it will do another time. */
    private static <T> @Nullable Problem why(List<T> some, Consumer<List<T>> work) {
        try {
            work.accept(some);
            return null;
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Unavailable) {
                throw e;
            }
            return e.problem();
        }
    }
}
