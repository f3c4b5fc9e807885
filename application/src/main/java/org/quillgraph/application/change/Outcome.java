package org.quillgraph.application.change;

/**
 * What a change came to.
 *
 * @param affected how many records were made, changed and deleted, those carried along included
 * @param answer what the caller read of the records that the change is about
 */
public record Outcome<T>(int affected, T answer) {}
