package org.quillgraph.application.change;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.application.access.Hidden;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.change.AnswerStore.Kept;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Gives a request that is sent again its first answer, and does nothing a second time. */
public final class AnswerOnce {
    private static final Duration KEPT = Duration.ofDays(1);

    private final UnitOfWork unitOfWork;
    private final AnswerStore store;
    private final Hidden hidden;

    public AnswerOnce(UnitOfWork unitOfWork, AnswerStore store, Hidden hidden) {
        this.unitOfWork = unitOfWork;
        this.store = store;
        this.hidden = hidden;
    }

    /** An answer, and whether it was given before. */
    public record Answer(String text, boolean repeated) {}

    /**
     * Only inside a unit of work. Another request with the same key waits for its end.
     *
     * @param digest what tells the request from any other; one that differs is a conflict
     * @param dry whether the answer is to be forgotten
     * @param work does what is asked, the first time
     */
    public Answer answer(String key, String digest, boolean dry, Supplier<String> work) {
        String own = own(key);
        unitOfWork.exclusively("idempotency " + own);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Optional<Kept> earlier = store.find(own, now.minus(KEPT));
        if (earlier.isEmpty()) {
            String answer = work.get();
            if (!dry) {
                store.keep(own, kept(digest, answer, now), now.minus(KEPT));
            }
            return new Answer(answer, false);
        }
        if (!earlier.get().digest().equals(digest)) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "Idempotency-Key "
                                    + key
                                    + " was sent within a day with another request; send a key of its own with each."));
        }
        checkSight(earlier.get());
        return new Answer(earlier.get().answer(), true);
    }

    private Kept kept(String digest, String answer, Instant now) {
        Caller caller = Caller.current();
        return new Kept(digest, answer, caller.role(), hidden.from(caller, now), now);
    }

    /** What was made since is in no answer, and so tells nobody that it is there. */
    private void checkSight(Kept kept) {
        Caller caller = Caller.current();
        boolean seesAll =
                kept.role().equals(caller.role())
                        && kept.hidden().containsAll(hidden.from(caller, kept.at()));
        if (!seesAll) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "This was done when it was sent first, but you may see less now than you did then; ask anew for what came of it."));
        }
    }

    /** Each user has keys of their own, so that none gets the answer to another's request. */
    private static String own(String key) {
        return Caller.current()
                .user()
                .map(user -> new Secret(user + " " + key).digest())
                .orElse(key);
    }
}
