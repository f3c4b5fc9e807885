package org.quillgraph.application.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.quillgraph.domain.model.Uuids;

/** Chance that repeats itself: the same seed and number draw the same, on every machine. */
final class Dice {
    /** Sets neighbouring numbers far apart, so that their sequences have nothing in common. */
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random =
                new SplittableRandom(new SplittableRandom(seed).nextLong() ^ number * GOLDEN_RATIO);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both bounds may come up. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Around 0, within 1 in two of three cases: the shape that qualities of things have. */
    double bell() {
        double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
        return (sum - 1.5) * 2;
    }

    <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Prefers the first entries, the way a few words make up most of what people say. */
    <T> T common(List<T> items) {
        double place = random.nextDouble();
        return items.get((int) (place * place * items.size()));
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextLong(longest.toMillis()));
    }

    /** A number of the given scale, kept within its bounds. */
    static BigDecimal within(double least, double value, double most, int scale) {
        double kept = Math.clamp(value, least, most);
        return BigDecimal.valueOf(Math.round(kept * StrictMath.pow(10, scale)), scale);
    }

    /** A key of version 7: sorts by the time given, as the keys that the server makes do. */
    UUID key(Instant at) {
        long stamp = at.toEpochMilli() << 12 | random.nextInt(1 << 12);
        return Uuids.of(stamp, random.nextLong() >>> 2);
    }

    /** Letters and digits, as video platforms number their films. */
    String code(int length) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(letters.charAt(random.nextInt(letters.length())));
        }
        return code.toString();
    }
}
