package org.quillgraph.persistence.repository;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a reference to the newest of the rows that refer back, ties going to the greater id; it is
 * kept by whoever writes those rows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Newest {

    /** The reference back. */
    String of();

    /** The time that decides. */
    String by();
}
