package org.quillgraph.domain.live;

import java.util.Comparator;

/**
 * Where a change stands among all others. Positions alone do not tell where several transactions
 * write at once: each takes its own before anyone knows which is committed first.
 *
 * @param transaction 0 where only one transaction writes at a time
 */
public record Place(long transaction, long position) implements Comparable<Place> {
    /** Before every change. */
    public static final Place BEGINNING = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::transaction).thenComparingLong(Place::position);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
