package org.quillgraph.application.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/**
 * The newest changes, asked for by one thread for all followers, and by none while there are no
 * followers.
 */
final class Tail {
    /** Changes read at once, and kept. */
    static final int PAGE = 200;

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ChangeFeed feed;
    private final Deque<ChangeEvent> kept = new ArrayDeque<>();
    private @Nullable Place begin;
    private @Nullable Place end;
    private @Nullable RuntimeException failure;
    private boolean reading;
    private int followers;
    private long reads;

    Tail(ChangeFeed feed) {
        this.feed = feed;
    }

    synchronized void join() {
        followers++;
        if (!reading) {
            reading = true;
            failure = null;
            Thread.ofVirtual().name("changes").start(this::read);
        }
    }

    synchronized void leave() {
        followers--;
        notifyAll();
    }

    /** Whether anyone has it read. */
    synchronized boolean isReading() {
        return reading;
    }

    /** How often something new was seen. */
    synchronized long reads() {
        return reads;
    }

    /** Waits until something new is seen after that many times, or nobody wants it any more. */
    synchronized void await(long seen, BooleanSupplier isOver) throws InterruptedException {
        while (failure == null && reads == seen && !isOver.getAsBoolean()) {
            wait();
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The changes after a place among those kept; empty where there may be more between. */
    synchronized Optional<List<ChangeEvent>> after(Place place) {
        if (begin == null || place.compareTo(begin) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                kept.stream().filter(change -> change.place().compareTo(place) > 0).toList());
    }

    private void read() {
        try {
            while (isWanted()) {
                if (!readPage()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Whether more may be waiting. */
    private boolean readPage() {
        try {
            Place known = end();
            if (known == null) {
                beginAt(feed.latest());
                return true;
            }
            List<ChangeEvent> page = feed.after(known, PAGE);
            add(page);
            return page.size() == PAGE;
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Unavailable) {
                // until the database is back there is nothing to tell
                return false;
            }
            throw e;
        }
    }

    private synchronized boolean isWanted() {
        if (followers == 0) {
            stop();
        }
        return reading;
    }

    private void stop() {
        reading = false;
        begin = null;
        end = null;
        kept.clear();
    }

    private synchronized @Nullable Place end() {
        return end;
    }

    private synchronized void beginAt(Place place) {
        begin = place;
        end = place;
        tell();
    }

    private synchronized void add(List<ChangeEvent> page) {
        if (page.isEmpty()) {
            return;
        }
        kept.addAll(page);
        end = page.getLast().place();
        while (kept.size() > PAGE) {
            begin = kept.removeFirst().place();
        }
        tell();
    }

    private synchronized void fail(RuntimeException e) {
        stop();
        failure = e;
        tell();
    }

    private void tell() {
        reads++;
        notifyAll();
    }
}
