package org.quillgraph.application.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quillgraph.domain.model.ProblemException;

/** What one change did to records that are there after it, stored already. */
public record Steps(List<Step<?>> all) {

    public Steps {
        all = List.copyOf(all);
    }

    /**
     * What was done to one record.
     *
     * @param path where the record stands in the request
     * @param before empty of a new one
     */
    public record Step<R>(String path, Optional<R> before, R after) {

        /** Whether it is new in this, or another than before. */
        public boolean changes(Function<R, ?> what) {
            return before.isEmpty() || !what.apply(before.get()).equals(what.apply(after));
        }

        public ProblemException refused(String attribute, String reason) {
            return ProblemException.invalid(path + "." + attribute, reason);
        }
    }

    /** Those done to records of this kind. */
    public <R> List<Step<R>> of(Class<R> kind) {
        return all.stream()
                .filter(step -> kind.isInstance(step.after()))
                .map(
                        step ->
                                new Step<>(
                                        step.path(),
                                        step.before().map(kind::cast),
                                        kind.cast(step.after())))
                .toList();
    }
}
