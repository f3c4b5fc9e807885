package org.quillgraph.domain.access;

import java.util.Optional;

/**
 * Where a request came from.
 *
 * @param address of the network, such as 203.0.113.7
 * @param userAgent what it says it is
 */
public record Client(String address, Optional<String> userAgent) {
    private static final int LONGEST_AGENT = 500;

    /** What it says it is, as far as it is kept. */
    public Optional<String> shortAgent() {
        return userAgent.map(agent -> agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }
}
