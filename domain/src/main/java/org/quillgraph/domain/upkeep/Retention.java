package org.quillgraph.domain.upkeep;

import java.time.Duration;
import java.util.Map;

/**
 * For how long is kept what ages; what is not mentioned is kept for ever.
 *
 * @param periods none of them zero
 */
public record Retention(Map<Aging, Duration> periods) {
    public static final Retention FOREVER = new Retention(Map.of());

    public Retention {
        periods = Map.copyOf(periods);
    }
}
