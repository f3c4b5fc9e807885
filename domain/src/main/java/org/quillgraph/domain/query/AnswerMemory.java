package org.quillgraph.domain.query;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** What all answers hold together, from the rows that they are made of until they are sent. */
public final class AnswerMemory {
    public static final String EACH = "QUILLGRAPH_ANSWER_MAX_MB";
    public static final String ALL = "QUILLGRAPH_ANSWERS_AT_ONCE_MB";

    /** As much each answer has in any case, so that small ones are given beside large ones. */
    private static final long SMALL = 250_000;

    private static final long STEP = 65_536;
    private static final int FRACTION_OF_HEAP = 4;
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final ScopedValue<Share> CURRENT = ScopedValue.newInstance();

    private final Limits limits;
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /**
     * In bytes.
     *
     * @param each of one answer, as it is sent
     * @param all of all that are being made or sent; 0 is a quarter of what the program may use
     */
    public record Limits(int each, long all) {
        public static final Limits USUAL = new Limits(50_000_000, 0);
    }

    public AnswerMemory(Limits limits) {
        this.limits = limits;
        this.most =
                limits.all == 0 ? Runtime.getRuntime().maxMemory() / FRACTION_OF_HEAP : limits.all;
    }

    /**
     * Does what makes or sends an answer, after which nothing is held of it. Refused where any of
     * it was.
     */
    public <T, E extends Throwable> T call(ScopedValue.CallableOp<? extends T, E> work) throws E {
        Share share = new Share();
        try {
            return ScopedValue.where(CURRENT, share).call(work);
        } finally {
            taken.addAndGet(-share.reserved);
        }
    }

    /** Of the answer that is made on this thread; anything else is not counted. */
    public static void take(long bytes) {
        if (CURRENT.isBound()) {
            CURRENT.get().take(bytes);
        }
    }

    /** Refuses the answer as a whole where a part of it was. */
    public static void check() {
        if (CURRENT.isBound() && CURRENT.get().refused != null) {
            throw CURRENT.get().refused;
        }
    }

    /** How many bytes the answer that is made on this thread may have. */
    public static int mostOfOne() {
        return CURRENT.isBound() ? CURRENT.get().limits().each : Limits.USUAL.each;
    }

    /** Of one answer, which is made by one thread. */
    private final class Share {
        private long used;
        private long reserved;
        private @Nullable ProblemException refused;

        private Limits limits() {
            return limits;
        }

        private void take(long bytes) {
            used += bytes;
            long missing = used - SMALL - reserved;
            if (missing > 0) {
                reserve(missing + STEP);
            }
        }

        private void reserve(long bytes) {
            if (taken.addAndGet(bytes) > most) {
                taken.addAndGet(-bytes);
                refused =
                        new ProblemException(
                                reserved + bytes > most
                                        ? new Problem.TooMuch(
                                                "query",
                                                "the number of bytes it takes to answer",
                                                used,
                                                most,
                                                ALL)
                                        : new Problem.TooOften(
                                                "bytes in answers of all callers at a time: at most %d are allowed (%s)"
                                                        .formatted(most, ALL),
                                                SOON));
                throw refused;
            }
            reserved += bytes;
        }
    }
}
