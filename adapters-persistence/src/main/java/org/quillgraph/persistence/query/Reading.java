package org.quillgraph.persistence.query;

import java.util.function.Function;

/**
 * Opens what a query is read in: the transaction that is under way, or a connection of the readers
 * for this one answer.
 */
interface Reading {
    <T> T read(Function<Run, T> answer);
}
