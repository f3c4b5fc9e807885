package org.quillgraph.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Followers miss nothing and are told nothing twice, and those who left cost nothing. */
@Timeout(20)
class FollowChangesTest {

    private final Feed feed = new Feed();
    private final FollowChanges followChanges = new FollowChanges(feed);

    /** Changes of which the types take turns. */
    private static final class Feed implements ChangeFeed {
        private final CountDownLatch asked = new CountDownLatch(1);
        private long last;
        private long queries;
        private RuntimeException failure;

        synchronized void add(int more) {
            last += more;
        }

        synchronized void failWith(RuntimeException thrown) {
            failure = thrown;
        }

        synchronized long queries() {
            return queries;
        }

        @Override
        public synchronized Place latest() {
            return new Place(0, last);
        }

        @Override
        public Place at(long position) {
            return new Place(0, position);
        }

        @Override
        public synchronized List<ChangeEvent> after(Place place, int most) {
            queries++;
            asked.countDown();
            if (failure != null) {
                throw failure;
            }
            return LongStream.rangeClosed(place.position() + 1, last)
                    .limit(most)
                    .mapToObj(Feed::change)
                    .toList();
        }

        private static ChangeEvent change(long position) {
            return new ChangeEvent(
                    new Place(0, position),
                    position % 2 == 0 ? "Even" : "Odd",
                    new UUID(0, position),
                    Operation.UPDATED,
                    new UUID(1, position),
                    Optional.empty(),
                    Instant.EPOCH,
                    new Json(List.of()));
        }
    }

    private static List<Long> take(Changes changes, int count) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < count) {
            positions.add(changes.next().place().position());
        }
        return positions;
    }

    /** Gives way to the timeout, as spinning would not. */
    private static void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static List<Long> range(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void withoutAPositionItBeginsNow() throws InterruptedException {
        feed.add(5);
        try (Changes changes = followChanges.follow(OptionalLong.empty(), _ -> true)) {
            feed.add(3);

            assertThat(take(changes, 3)).isEqualTo(range(6, 8));
        }
    }

    @Test
    void whoWasAwayIsToldEverythingSince() throws InterruptedException {
        feed.add(1_000);
        try (Changes changes = followChanges.follow(OptionalLong.of(17), _ -> true)) {
            assertThat(take(changes, 983)).isEqualTo(range(18, 1_000));
            feed.add(1_000);
            assertThat(take(changes, 1_000)).isEqualTo(range(1_001, 2_000));
        }
    }

    @Test
    void onlyTypesOfInterestAreTold() throws InterruptedException {
        feed.add(10);
        try (Changes changes =
                followChanges.follow(
                        OptionalLong.of(0), change -> change.entityType().equals("Even"))) {
            assertThat(take(changes, 5)).containsExactly(2L, 4L, 6L, 8L, 10L);
        }
    }

    @Test
    void manyAtOnceAreToldTheSame() throws Exception {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<List<Long>>> told = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Changes changes = followChanges.follow(OptionalLong.empty(), _ -> true);
                told.add(
                        threads.submit(
                                () -> {
                                    try (changes) {
                                        return take(changes, 2_000);
                                    }
                                }));
            }
            for (int i = 0; i < 200; i++) {
                feed.add(10);
            }

            for (Future<List<Long>> each : told) {
                assertThat(each.get()).isEqualTo(range(1, 2_000));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        Changes changes = followChanges.follow(OptionalLong.empty(), _ -> true);
        CompletableFuture<Boolean> ended =
                CompletableFuture.supplyAsync(() -> isOver(changes), Thread::startVirtualThread);
        feed.asked.await();
        changes.close();

        assertThat(ended.get(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isOver(Changes changes) {
        try {
            return changes.next() == null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nothingIsReadOnceAllHaveLeft() throws InterruptedException {
        Tail tail = new Tail(feed);
        feed.add(1);
        try (Changes changes = new Following(feed, tail, Place.BEGINNING, _ -> true)) {
            take(changes, 1);
            assertThat(tail.isReading()).isTrue();
        }
        until(() -> !tail.isReading());
        assertThat(tail.isReading()).isFalse();
    }

    @Test
    void whoNeverAskedNeverCosts() {
        followChanges.follow(OptionalLong.empty(), _ -> true).close();

        assertThat(feed.queries()).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws InterruptedException {
        try (Changes changes = followChanges.follow(OptionalLong.of(0), _ -> true)) {
            feed.add(1);
            take(changes, 1);
            feed.failWith(new ProblemException(new Problem.Unavailable("here", "it is away")));
            long before = feed.queries();
            until(() -> feed.queries() >= before + 2);
            feed.failWith(null);
            feed.add(1);

            assertThat(take(changes, 1)).containsExactly(2L);
        }
    }

    @Test
    void whatElseGoesWrongIsThrown() throws InterruptedException {
        try (Changes changes = followChanges.follow(OptionalLong.of(0), _ -> true)) {
            feed.add(1);
            take(changes, 1);
            feed.failWith(new IllegalStateException("a bug"));

            assertThatThrownBy(changes::next).hasMessage("a bug");
        }
    }
}
