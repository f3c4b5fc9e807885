package org.quillgraph.domain.upkeep;

/** Looks for damage of one kind; changes nothing. */
public interface Check {

    Finding look();
}
