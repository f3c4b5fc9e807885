package org.quillgraph.domain.model;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes UUIDs of version 7 (RFC 9562), which sort by the time at which they were made. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 48 bits of milliseconds and 12 of their fraction, or one more than the last. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuids() {}

    /** Greater than all that this program has made before, even within one millisecond. */
    public static UUID fresh() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        long time = ((micros / 1_000) << 12) | (micros % 1_000 * 4_096 / 1_000);
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, time));
        return of(stamp, RANDOM.nextLong());
    }

    /** {@code stamp} is 48 bits of milliseconds and 12 more; {@code random} gives its lower 62. */
    public static UUID of(long stamp, long random) {
        long high = ((stamp & ~0xFFFL) << 4) | 0x7000L | (stamp & 0xFFFL);
        long low = (random & (Long.MAX_VALUE >>> 1)) | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
