package org.quillgraph.persistence.repository;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a decimal that is the sum of what the rows that refer back have, 0 where there are none; it
 * is kept by whoever writes those rows.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Total {

    /** The rows that are summed up. */
    Class<? extends Row> over();

    /** Their reference back. */
    String of();

    /** What is summed up. */
    String sum();
}
