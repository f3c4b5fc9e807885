package org.quillgraph.domain.access;

import java.util.Optional;

/**
 * Where a request came from.
 *
 * @param address of the network, such as 203.0.113.7
 * @param userAgent what it says it is
 */
public record Client(String address, Optional<String> userAgent) {}
