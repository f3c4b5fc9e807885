package org.quillgraph.domain.model;

import java.util.UUID;

/**
 * Identity of one {@code T}; as a component of another record it is a reference to that {@code T}.
 */
public record Key<T>(UUID value) implements Comparable<Key<T>> {

    /** Orders by unsigned bytes, as both databases do; {@link UUID#compareTo} is signed. */
    @Override
    public int compareTo(Key<T> other) {
        return compare(value, other.value);
    }

    public static int compare(UUID left, UUID right) {
        int high =
                Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
