package org.quillgraph.domain.access;

import java.time.Duration;

/**
 * For how long somebody stays signed in.
 *
 * @param whole since they signed in
 * @param idle since they last asked for anything
 */
public record Lifetimes(Duration whole, Duration idle) {
    public static final Lifetimes DEFAULT = new Lifetimes(Duration.ofDays(30), Duration.ofDays(7));
}
