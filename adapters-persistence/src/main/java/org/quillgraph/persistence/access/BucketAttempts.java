package org.quillgraph.persistence.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.quillgraph.domain.access.Attempts;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.springframework.stereotype.Component;

/**
 * A few at once, and then one from time to time; forgotten after a while, or when there are many.
 */
@Component
final class BucketAttempts implements Attempts {
    private static final int MOST_KNOWN = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(2);

    private final LoadingCache<String, Bucket> names = buckets(10, Duration.ofMinutes(1));
    private final LoadingCache<Key<User>, Bucket> accounts = buckets(10, Duration.ofMinutes(1));

    /** More, since all of an office may share one. */
    private final LoadingCache<String, Bucket> addresses = buckets(50, Duration.ofSeconds(10));

    private static <K> LoadingCache<K, Bucket> buckets(int atOnce, Duration then) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(FORGOTTEN)
                .build(_ -> bucket(atOnce, then));
    }

    private static Bucket bucket(int atOnce, Duration then) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, then))
                .build();
    }

    @Override
    public Optional<Duration> begin(String name, String address) {
        Bucket from = addresses.get(network(address));
        Optional<Duration> wait = take(from);
        if (wait.isEmpty()) {
            wait = take(names.get(key(name)));
            if (wait.isPresent()) {
                from.addTokens(1);
            }
        }
        return wait;
    }

    @Override
    public Optional<Duration> begin(Key<User> account) {
        return take(accounts.get(account));
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    @Override
    public void succeeded(String name, String address, Key<User> account) {
        names.get(key(name)).addTokens(1);
        addresses.get(network(address)).addTokens(1);
        accounts.get(account).addTokens(1);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Of IPv6 one customer has all addresses that begin with the same 64 bits. */
    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
