package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.identity.Role;
import tools.jackson.databind.JsonNode;

/** Two servers on program database tell the same changes, whichever of them made them. */
abstract class LiveContract extends ServedContract {
    private static final int WRITES = 20;

    private final AtomicInteger names = new AtomicInteger();
    private Program other;

    /** Whether several transactions write at once, rather than program after the other. */
    abstract boolean writesAtOnce();

    @BeforeAll
    void serveTwice() {
        other = Program.serving(Settings.from(environment));
    }

    @AfterAll
    void stopOther() {
        other.close();
    }

    private String newName() {
        return "Project " + names.incrementAndGet();
    }

    private long position() {
        return client.ask("{ changesPosition }").get("changesPosition").asLong();
    }

    private static List<String> namesOf(List<JsonNode> changes) {
        return changes.stream().map(change -> change.at("/changes/name/1").asString()).toList();
    }

    private static long lastOf(List<JsonNode> changes) {
        return changes.getLast().get("position").asLong();
    }

    @Test
    void aTransactionThatTakesLongIsToldInItsPlace() throws Exception {
        long before = position();
        List<String> written = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
                Follower here = new Follower(program, client.bearer(), before);
                Follower there = new Follower(other, client.bearer(), before)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            List<Future<UUID>> writing = new ArrayList<>();
            String slow = newName();
            written.add(slow);
            Future<UUID> slowly =
                    writers.submit(() -> new Projects(program).add(slow, () -> await(begun, end)));
            begun.await();
            for (int i = 0; i < WRITES; i++) {
                String name = newName();
                written.add(name);
                Program writer = i % 2 == 0 ? program : other;
                writing.add(writers.submit(() -> new Projects(writer).add(name)));
            }
            if (writesAtOnce()) {
                waitFor(writing);
            }
            end.countDown();
            slowly.get();
            waitFor(writing);

            List<String> told = namesOf(here.changes(written.size()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(written);
            assertThat(told).first().isEqualTo(slow);
            assertThat(namesOf(there.changes(written.size()))).isEqualTo(told);
        }
    }

    private static void await(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(List<Future<UUID>> writing) throws Exception {
        for (Future<UUID> each : writing) {
            each.get();
        }
    }

    @Test
    void whoWasAwayGoesOnAnywhereAfterItsPosition() throws Exception {
        String editor = Tokens.bearer(program, Role.EDITOR);
        long before = position();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < WRITES; i++) {
            written.add(newName());
            new Projects(i % 2 == 0 ? program : other).add(written.getLast());
        }
        List<JsonNode> told;
        try (Follower follower = new Follower(program, client.bearer(), before)) {
            told = new ArrayList<>(follower.changes(WRITES / 2));
        }
        try (Follower follower = new Follower(other, editor, lastOf(told))) {
            told.addAll(follower.changes(WRITES / 2));
        }

        assertThat(namesOf(told)).isEqualTo(written);
        assertThat(told)
                .allSatisfy(
                        change ->
                                assertThat(change.at("/entity/name").asString())
                                        .isEqualTo(change.at("/changes/name/1").asString()));
    }

    @Test
    void whatIsGoneIsToldWithoutTheEntity() throws Exception {
        long before = position();
        UUID gone = new Projects(program).add(newName());
        new Projects(program).delete(gone);
        try (Follower follower = new Follower(other, client.bearer(), before)) {
            List<JsonNode> changes = follower.changes(2);

            assertThat(changes)
                    .extracting(change -> change.get("operation").asString())
                    .containsExactly("CREATED", "DELETED");
            assertThat(changes).allMatch(change -> change.get("entity").isNull());
        }
    }

    @Test
    void aMutationSentAgainIsAnsweredWithTheSameEvents() throws Exception {
        String name = newName();
        String mutation =
                "mutation { createProject(input: {name: \\\"%s\\\"}) { changeSet } }"
                        .formatted(name);
        HttpRequest request =
                client.request("graphql")
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .header("Idempotency-Key", name.replace(' ', '-'))
                        .POST(BodyPublishers.ofString("{\"query\": \"" + mutation + "\"}"))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String first = http.send(request, BodyHandlers.ofString()).body();

            assertThat(first).contains("changeSet").contains("event: complete");
            assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo(first);
        }
    }

    @Test
    void aPositionThatIsInNoHistoryIsRefused() throws Exception {
        try (Follower follower = new Follower(program, client.bearer(), 1_000_000)) {
            JsonNode error = follower.next().at("/errors/0");

            assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
            assertThat(error.get("message").asString()).contains("changesPosition");
        }
    }
}
