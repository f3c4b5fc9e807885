package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.quillgraph.domain.inspiration.Ideas.idea;
import static org.quillgraph.domain.inspiration.Ideas.newKey;
import static org.quillgraph.domain.inspiration.Ideas.titled;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.query.differential.StoresOwn;
import org.quillgraph.persistence.StoreContract;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every write leaves behind, on any database. */
abstract class RevisionsContract extends StoreContract {
    private static final List<Operation> LEFT_BEHIND =
            List.of(Operation.CREATED, Operation.DELETED);

    private Repository<IdeaInspiration> ideas;

    @BeforeAll
    void open() {
        ideas = store.repository(IdeaInspiration.class);
    }

    @Test
    void whateverIsDeletedCanBeMadeAgainOfItsRevision() {
        Catalogue catalogue = store.get(Catalogue.class);
        List<Record> records = RandomContent.of(catalogue, 3, 20);
        store.addAll(records);
        records.reversed().forEach(record -> delete(record.getClass(), record));
        Map<Object, List<Revision>> revisions =
                revisions().stream().collect(Collectors.groupingBy(Revision::entityId));

        assertThat(revisions).hasSize(records.size());
        for (Record record : records) {
            List<Revision> some = revisions.get(((Entity<?>) record).id().value());
            assertThat(some).extracting(Revision::operation).isEqualTo(LEFT_BEHIND);
            Snapshots snapshots = new Snapshots(catalogue.type(record.getClass()));
            Map<?, ?> snapshot = (Map<?, ?>) some.getLast().snapshot().orElseThrow().value();
            if (snapshots.areWhole()) {
                assertThat(snapshots.of(snapshots.read(snapshot))).isEqualTo(snapshots.of(record));
            }
        }
    }

    @Test
    void anUpdateSaysWhatWasBeforeAndWhatCameThen() {
        IdeaInspiration idea = Records.with(idea(), "score", Optional.of(60));
        ideas.add(idea);
        ideas.update(
                Records.with(
                        Records.with(idea, "score", Optional.of(75)),
                        "keywords",
                        List.of("robots", "\"Äpfel\"")));
        Revision update = revisions().getLast();

        assertThat(update.operation()).isEqualTo(Operation.UPDATED);
        assertThat(update.entityVersion()).isEqualTo(1);
        assertThat(update.changes())
                .isEqualTo(
                        new Json(
                                Map.of(
                                        "score",
                                        List.of(60, 75),
                                        "keywords",
                                        List.of(List.of(), List.of("robots", "\"Äpfel\"")))));
        assertThat((Map<?, ?>) update.snapshot().orElseThrow().value())
                .extracting("createdAt")
                .isEqualTo(Snapshots.time(idea.createdAt()));
    }

    @Test
    void anUpdateThatChangesNothingLeavesNothing() {
        IdeaInspiration idea = idea();
        ideas.add(idea);

        assertThat(ideas.update(idea)).isEqualTo(idea);
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void whatOnlyCountsUsesIsKeptWithoutAVersion() {
        Repository<User> users = store.repository(User.class);
        User user = user();
        users.add(user);
        User seen = Records.with(user, "lastLoginAt", Optional.of(Instant.EPOCH));
        users.update(seen);

        assertThat(users.find(user.id())).contains(seen);
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void whatIsInternalIsKeptButNeverTold() {
        Repository<User> users = store.repository(User.class);
        User user = user();
        users.add(user);
        users.update(Records.with(user, "passwordHash", Optional.of("$2b$12$secret")));

        assertThat(users.find(user.id()).flatMap(User::passwordHash)).contains("$2b$12$secret");
        assertThat(revisions().toString()).doesNotContain("secret", "passwordHash");
    }

    @Test
    void oneTransactionIsOneChangeSet() {
        transaction(
                () -> {
                    IdeaInspiration idea = idea();
                    ideas.add(idea);
                    ideas.update(titled(idea, "Another"));
                });
        ideas.add(idea());
        List<Revision> revisions = revisions();

        assertThat(revisions.subList(0, 2))
                .extracting(Revision::changeSet)
                .containsOnly(revisions.getFirst().changeSet());
        assertThat(revisions.subList(0, 2))
                .extracting(Revision::changedAt)
                .containsOnly(revisions.getFirst().changedAt());
        assertThat(revisions.getLast().changeSet()).isNotEqualTo(revisions.getFirst().changeSet());
    }

    @Test
    void whoWritesLaterIsLater() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        List<IdeaInspiration> written = new ArrayList<>();
        store.get(UnitOfWork.class)
                .run(
                        false,
                        _ -> {
                            elsewhere(() -> written.add(ideas.update(titled(idea, "Quick"))));
                            return written.add(ideas.update(titled(written.getLast(), "Slow")));
                        });

        assertThat(written).extracting(IdeaInspiration::updatedAt).isSorted();
        assertThat(revisions()).extracting(Revision::changedAt).isSorted();
    }

    @Test
    void noClockTakesARecordBack() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
        IdeaInspiration idea = Records.with(idea(), "updatedAt", tomorrow);
        ideas.add(idea);

        assertThat(ideas.update(titled(idea, "Another")).updatedAt()).isEqualTo(tomorrow);
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                transaction(
                                        () -> {
                                            ideas.add(idea());
                                            ideas.delete(newKey());
                                        }))
                .isInstanceOf(ProblemException.class);
        assertThat(revisions()).isEmpty();
    }

    @Test
    void whatIsRestoredGoesOn() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        ideas.delete(idea.id());
        IdeaInspiration next = Records.with(idea, "version", 1);
        store.get(Repositories.class).restoreAll(List.of(next));

        assertThat(ideas.find(idea.id())).contains(next);
        assertThat(revisions())
                .extracting(Revision::operation, Revision::entityVersion)
                .endsWith(tuple(Operation.RESTORED, 1));
    }

    static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private List<Revision> revisions() {
        return StoresOwn.records(store.get(Catalogue.class), store.get(QueryPort.class)).stream()
                .filter(Revision.class::isInstance)
                .map(Revision.class::cast)
                .sorted(Comparator.comparingLong(Revision::position))
                .toList();
    }

    private void transaction(Runnable work) {
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> work.run());
    }

    @SuppressWarnings("unchecked")
    private <R extends Record & Entity<R>> void delete(Class<?> type, Record record) {
        store.repository((Class<R>) type).delete(((R) record).id());
    }

    private User user() {
        return RandomContent.of(store.get(Catalogue.class), 1, 1).stream()
                .filter(User.class::isInstance)
                .map(User.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
