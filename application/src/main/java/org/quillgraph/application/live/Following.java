package org.quillgraph.application.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;

/**
 * Reads along with all others; alone where it comes from further back, or is too slow for them. It
 * holds no more than one page of changes, however slow it is.
 */
final class Following implements Changes {
    private final ChangeFeed feed;
    private final Tail tail;
    private final Predicate<ChangeEvent> wanted;
    private final Deque<ChangeEvent> read = new ArrayDeque<>();
    private final AtomicBoolean joined = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private Place place;

    Following(ChangeFeed feed, Tail tail, Place after, Predicate<ChangeEvent> wanted) {
        this.feed = feed;
        this.tail = tail;
        this.place = after;
        this.wanted = wanted;
    }

    @Override
    public @Nullable ChangeEvent next() throws InterruptedException {
        if (joined.compareAndSet(false, true)) {
            tail.join();
        }
        while (!closed.get()) {
            ChangeEvent next = read.poll();
            if (next == null) {
                readOn();
                continue;
            }
            place = next.place();
            if (wanted.test(next)) {
                return next;
            }
        }
        return null;
    }

    private void readOn() throws InterruptedException {
        long seen = tail.reads();
        List<ChangeEvent> found = tail.after(place).orElseGet(() -> feed.after(place, Tail.PAGE));
        if (found.isEmpty()) {
            tail.await(seen, closed::get);
        }
        read.addAll(found);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && joined.getAndSet(true)) {
            tail.leave();
        }
    }
}
