package org.quillgraph.domain.access;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request came from.
 *
 * @param address of the network, such as 203.0.113.7; what is none becomes {@link #UNKNOWN}
 * @param userAgent what it says it is
 */
public record Client(String address, Optional<String> userAgent) {
    public static final String UNKNOWN = "unknown";

    private static final int LONGEST_AGENT = 500;

    /** As some proxies forward it. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([\\d.]+):\\d+");

    public Client {
        address = literal(address);
    }

    private static String literal(String address) {
        Matcher forwarded = WITH_PORT.matcher(address);
        String host = address;
        if (forwarded.matches()) {
            host = Optional.ofNullable(forwarded.group(1)).orElse(forwarded.group(2));
        }
        try {
            return InetAddress.ofLiteral(host).getHostAddress();
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** What it says it is, as far as it is kept. */
    public Optional<String> shortAgent() {
        return userAgent.map(agent -> agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)));
    }
}
