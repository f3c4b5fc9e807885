package org.quillgraph.persistence.inspiration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.TestStore;
import org.quillgraph.persistence.database.DatabaseSettings;

/**
 * Nobody is ever told that the file is busy: not by writers of this program, nor by those of
 * another.
 */
class SqliteConcurrencyTest {
    private static final int WRITERS = 6;
    private static final int READERS = 6;
    private static final int WRITES = 12;

    @Test
    void manyReadAndWriteAtOnce() throws Exception {
        DatabaseSettings settings = TestDatabases.sqlite();
        try (TestStore server = new TestStore(settings);
                TestStore importer = new TestStore(settings);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Future<?>> readers = new ArrayList<>();
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> read(server, writing)));
            }
            for (int i = 0; i < WRITERS; i++) {
                TestStore store = i % 3 == 0 ? importer : server;
                writers.add(threads.submit(() -> write(store)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> reader : readers) {
                reader.get();
            }
            assertThat(server.get(IdeaInspirationRepository.class).count())
                    .isEqualTo(WRITERS * WRITES);
        }
    }

    private static void write(TestStore store) {
        IdeaInspirationRepository ideas = store.get(IdeaInspirationRepository.class);
        Repository<Classification> classifications = store.repository(Classification.class);
        for (int i = 0; i < WRITES; i++) {
            IdeaInspiration idea = Ideas.idea();
            ideas.add(idea);
            classifications.add(Ideas.classification(idea.id(), Ideas.NOON));
            ideas.update(Ideas.titled(idea, "A robot that sings"));
            assertThat(ideas.find(idea.id()).orElseThrow().version()).isOne();
        }
    }

    private static void read(TestStore store, AtomicBoolean writing) {
        IdeaInspirationRepository ideas = store.get(IdeaInspirationRepository.class);
        long before = 0;
        while (writing.get()) {
            long now = ideas.count();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
    }
}
