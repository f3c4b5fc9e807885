package org.quillgraph.domain.model;

import java.util.Comparator;
import java.util.UUID;

/**
 * Identity of one {@code T}; as a component of another record it is a reference to that {@code T}.
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps the keys of different records apart
public record Key<T>(UUID value) {
    /** Goes by unsigned bytes, as both databases do; {@link UUID#compareTo} is signed. */
    public static final Comparator<Key<?>> ORDER =
            (left, right) -> compare(left.value, right.value);

    /** One that has never been given out, greater than those this program gave out before. */
    public static <T> Key<T> fresh() {
        return new Key<>(Uuids.fresh());
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
