package org.quillgraph.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.graphql.http.Places.Limit;
import org.quillgraph.graphql.http.Places.Place;

/** Keeps callers within what they may ask a minute, and at a time; the program itself is none. */
final class Traffic {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Who has not asked for a minute has a full bucket again, and need not be remembered. */
    private static final int MOST_REMEMBERED = 100_000;

    private final int perMinute;
    private final Cache<Object, Bucket> buckets =
            Caffeine.newBuilder()
                    .expireAfterAccess(MINUTE.multipliedBy(2))
                    .maximumSize(MOST_REMEMBERED)
                    .build();
    private final Places requests;
    private final Places subscriptions;
    private final Places connections;
    private final AnswerMemory memory;

    Traffic(TrafficLimits limits, AnswerMemory memory) {
        this.memory = memory;
        perMinute = limits.perMinute();
        requests =
                new Places(
                        "requests",
                        new Limit(limits.atOnce(), "QUILLGRAPH_REQUESTS_AT_ONCE"),
                        new Limit(limits.atOnceOfAll(), "QUILLGRAPH_REQUESTS_AT_ONCE_OF_ALL"));
        subscriptions =
                new Places(
                        "subscriptions",
                        new Limit(limits.subscriptions(), "QUILLGRAPH_SUBSCRIPTIONS_MAX"),
                        new Limit(limits.subscriptionsOfAll(), "QUILLGRAPH_SUBSCRIPTIONS_OF_ALL"));
        connections =
                new Places(
                        "WebSockets",
                        new Limit(limits.connections(), "QUILLGRAPH_WEBSOCKETS_MAX"),
                        new Limit(0, ""));
    }

    /** Of a request until it is answered; refused with {@link Problem.TooOften}. */
    Place request(Caller caller) {
        Optional<Object> who = who(caller);
        who.ifPresent(this::count);
        return who.map(requests::take).orElse(Place.FREE);
    }

    /** Of a subscription until it ends. */
    Place subscription(Caller caller) {
        return who(caller).map(subscriptions::take).orElse(Place.FREE);
    }

    /** Of a WebSocket until it is closed. */
    Place connection(Caller caller) {
        return who(caller).map(connections::take).orElse(Place.FREE);
    }

    /** For the results of operations. */
    AnswerMemory memory() {
        return memory;
    }

    private static Optional<Object> who(Caller caller) {
        return caller.client()
                .map(Client::address)
                .map(from -> caller.user().<Object>map(it -> it).orElse(from));
    }

    private void count(Object who) {
        if (perMinute == 0) {
            return;
        }
        ConsumptionProbe probe = buckets.get(who, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ProblemException(
                    new Problem.TooOften(
                            "requests: at most %d are allowed within a minute (QUILLGRAPH_REQUESTS_PER_MINUTE)"
                                    .formatted(perMinute),
                            Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
