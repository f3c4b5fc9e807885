package org.quillgraph.domain.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Components that together name at most one record, wherever all of them are present. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Unique.Several.class)
public @interface Unique {

    /** How a caller says it: {@code Source} makes {@code ideaInspirationBySource}. */
    String name();

    String[] of();

    /**
     * Whether texts name the same in any case; the record then keeps them in lower case, as {@code
     * toLowerCase(Locale.ROOT)} has it.
     */
    boolean ignoreCase() default false;

    /** Holds more than one. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Several {
        Unique[] value();
    }
}
