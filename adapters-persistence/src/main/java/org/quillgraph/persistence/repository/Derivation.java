package org.quillgraph.persistence.repository;

import java.lang.reflect.Field;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of a row that is worked out from the rows that refer to it, its children. */
abstract sealed class Derivation permits NewestRow, TotalOfRows {
    private final Field derived;
    private final Class<? extends Row> child;
    private final Field back;

    /**
     * @param back the reference that children have to the row
     */
    Derivation(Field derived, Class<? extends Row> child, String back) {
        this.derived = derived;
        this.child = child;
        this.back = field(child, back);
    }

    /** Lets a parent that is still to be written know of one child more. */
    abstract void link(Row child, Row parent);

    /** Works it out in the database, for the parent {@code p}. */
    abstract String ofChildren();

    final Class<?> parent() {
        return derived.getDeclaringClass();
    }

    final String name() {
        return derived.getName();
    }

    final @Nullable UUID parentOf(Row child) {
        Row parent = (Row) get(back, child);
        return parent == null ? null : parent.getId();
    }

    /** {@code from ScoringEntity c where c.inspiration = p} */
    final String children() {
        return "from " + child.getSimpleName() + " c where c." + back.getName() + " = p";
    }

    final @Nullable Object derived(Row parent) {
        return get(derived, parent);
    }

    final void derive(Row parent, Object value) {
        set(derived, parent, value);
    }

    static void set(Field field, Row row, @Nullable Object value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Object get(Field field, Row row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static Field field(Class<?> type, String name) {
        try {
            return type.getField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
