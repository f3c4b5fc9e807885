package org.quillgraph.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.TestStore;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.LongestStatement;

/** Statements that take too long are stopped, where a client asks for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementLimitContract {
    private static final int IDEAS = 10;
    private static final String LONG = "a ".repeat(50_000);

    /** So many conditions, each of which reads all texts. */
    private static final int BORDERLINE = 1;

    private static final int SLOW = 60;
    private static final int ENDLESS = 500;

    private static final Caller CLIENT =
            Caller.unknown(new Client("203.0.113.7", Optional.empty()));

    TestStore store;
    private EntityType idea;

    abstract DatabaseSettings settings();

    @BeforeAll
    void open() {
        store = new TestStore(settings(), new LongestStatement(Duration.ofMillis(20)));
        idea = store.get(Catalogue.class).type(IdeaInspiration.class);
        store.addAll(
                IntStream.range(0, IDEAS)
                        .mapToObj(i -> Records.with(Ideas.idea(), "content", Optional.of(LONG)))
                        .toList());
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void whatTakesTooLongIsRefusedWithTheLimit() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CLIENT.call(() -> count(ENDLESS)))
                .satisfies(
                        refused ->
                                assertThat(refused.problem()).isInstanceOf(Problem.TooSlow.class))
                .withMessageContaining("longer than the 0.02 s")
                .withMessageContaining("QUILLGRAPH_STATEMENT_SECONDS");
    }

    @Test
    void nothingOfItGoesOnInTheDatabase() throws SQLException {
        refuse(ENDLESS);

        assertThat(running()).isEqualTo(0L);
        assertThat(store.get(Databases.class).pools()).allMatch(pool -> pool.active() == 0);
    }

    /** How many statements the database is at. */
    long running() throws SQLException {
        return 0;
    }

    @Test
    void whatCameBeforeItInTheTransactionIsTakenBack() {
        IdeaInspiration added = Ideas.idea();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () ->
                                store.get(UnitOfWork.class)
                                        .run(
                                                false,
                                                changeSet -> {
                                                    store.addAll(List.of(added));
                                                    return CLIENT.call(() -> count(ENDLESS));
                                                }));

        assertThat(store.repository(IdeaInspiration.class).find(added.id())).isEmpty();
    }

    @Test
    void whatComesNextIsNeverStopped() {
        for (int i = 0; i < 30; i++) {
            try {
                CLIENT.call(() -> count(BORDERLINE));
            } catch (ProblemException e) {
                assertThat(e.problem()).isInstanceOf(Problem.TooSlow.class);
            }
            assertThat(count(0)).isEqualTo(0L);
        }
    }

    @Test
    void whatTheProgramDoesByItselfTakesItsTime() {
        refuse(SLOW);

        assertThat(count(SLOW)).isEqualTo(0L);
    }

    private void refuse(int steps) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CLIENT.call(() -> count(steps)));
    }

    /** None meets a condition, of which the database learns only by looking at all of them. */
    private Object count(int conditions) {
        Filter filter =
                new Filter.Any(
                        IntStream.range(0, conditions)
                                .<Filter>mapToObj(
                                        i ->
                                                new Filter.Text(
                                                        idea.attribute("content"),
                                                        Filter.Match.CONTAINS,
                                                        "no such text " + i,
                                                        true))
                                .toList());
        return store.get(QueryPort.class)
                .fetch(Query.counting(idea, filter))
                .measures()
                .get(Measure.COUNT);
    }
}
