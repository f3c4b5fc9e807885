package org.quillgraph.graphql.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Room for a number of things at a time, of each caller and of all together. */
final class Places {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final String what;
    private final Limit each;
    private final Limit all;
    private final Map<Object, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger takenByAll = new AtomicInteger();

    /** A number with the setting it comes from; 0 is any. */
    record Limit(int most, String setting) {
        boolean isPassedBy(int number) {
            return most > 0 && number > most;
        }
    }

    /** Room that somebody has; giving it back twice does no harm. */
    interface Place extends AutoCloseable {
        Place FREE = () -> {};

        @Override
        void close();
    }

    /** {@code what} there is room for, such as requests. */
    Places(String what, Limit each, Limit all) {
        this.what = what;
        this.each = each;
        this.all = all;
    }

    /** Refused with {@link Problem.TooOften} where there is no room. */
    Place take(Object who) {
        Place place = taken(who);
        if (each.isPassedBy(taken.getOrDefault(who, 0))) {
            place.close();
            throw full("of yours", each);
        }
        if (all.isPassedBy(takenByAll.get())) {
            place.close();
            throw full("of all callers", all);
        }
        return place;
    }

    private Place taken(Object who) {
        taken.merge(who, 1, Integer::sum);
        takenByAll.incrementAndGet();
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                taken.computeIfPresent(who, (_, number) -> number == 1 ? null : number - 1);
                takenByAll.decrementAndGet();
            }
        };
    }

    private ProblemException full(String whose, Limit limit) {
        return new ProblemException(
                new Problem.TooOften(
                        "%s %s at a time: at most %d are allowed (%s)"
                                .formatted(what, whose, limit.most, limit.setting),
                        SOON));
    }
}
