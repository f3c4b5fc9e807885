package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Where several write at once. */
class PostgresChangeTest extends ChangeContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Test
    void whoWaitForEachOtherTakeTurns() throws Exception {
        UUID one = create("A");
        UUID other = create("B");
        Queue<UUID> first = new ConcurrentLinkedQueue<>(List.of(one, other));
        CountDownLatch bothHold = new CountDownLatch(2);
        List<String> done =
                atOnce(
                        2,
                        () -> {
                            UUID mine = first.remove();
                            return unitOfWork()
                                    .run(
                                            false,
                                            _ -> {
                                                rename(mine, "mine");
                                                bothHold.countDown();
                                                awaitUninterruptibly(bothHold);
                                                rename(mine.equals(one) ? other : one, "yours");
                                                return "done";
                                            });
                        });
        assertThat(done).containsExactly("done", "done");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
