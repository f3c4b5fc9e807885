package org.quillgraph.domain.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a required component that a new record's input leaves out; lists are then empty
 * without it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT})
public @interface Default {
    /** The time at which the record is made. */
    String NOW = "now";

    /** Before the name of the text that a slug is made from, which no other record has. */
    String SLUG = "made from ";

    /**
     * An enum's constant, a number, {@code true}, {@code false}, a text, {@link #NOW}, or {@link
     * #SLUG} and a name.
     */
    String value();
}
