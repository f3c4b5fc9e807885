package org.quillgraph.domain.vault;

/**
 * How many rows there are, and which.
 *
 * @param checksum the same for the same rows in any order, and hardly ever for others
 */
public record Tally(long rows, String checksum) {}
