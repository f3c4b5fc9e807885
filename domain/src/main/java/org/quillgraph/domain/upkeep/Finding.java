package org.quillgraph.domain.upkeep;

/** What maintenance found of one thing, in one line for an operator. */
public record Finding(String subject, boolean broken, String text) {

    public static Finding fine(String subject, String text) {
        return new Finding(subject, false, text);
    }

    public static Finding broken(String subject, String text) {
        return new Finding(subject, true, text);
    }
}
