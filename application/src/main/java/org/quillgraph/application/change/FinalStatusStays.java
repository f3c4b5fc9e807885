package org.quillgraph.application.change;

import org.quillgraph.domain.model.Concluding;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** What has come to its end does not go on. */
public final class FinalStatusStays implements Rule {

    @Override
    public void check(Steps steps) {
        steps.of(Concluding.class).stream()
                .filter(step -> step.before().filter(Concluding::isConcluded).isPresent())
                .filter(step -> step.changes(Concluding::status))
                .map(step -> step.before().orElseThrow())
                .findFirst()
                .ifPresent(
                        ended -> {
                            throw refused(ended);
                        });
    }

    private static ProblemException refused(Concluding ended) {
        return new ProblemException(
                new Problem.Conflict(
                        "%s %s is %s, which is final; make another one."
                                .formatted(
                                        ended.getClass().getSimpleName(),
                                        ((Entity<?>) ended).id(),
                                        ended.status())));
    }
}
