package org.quillgraph.persistence.database;

import java.time.Duration;

/**
 * How long one statement may take that a client asks for.
 *
 * @param time zero for as long as it does
 */
public record LongestStatement(Duration time) {
    public static final LongestStatement USUAL = new LongestStatement(Duration.ofSeconds(30));
}
