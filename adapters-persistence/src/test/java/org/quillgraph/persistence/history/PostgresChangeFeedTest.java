package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.live.Place;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Several transactions write at once. */
class PostgresChangeFeedTest extends ChangeFeedContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Test
    void nothingIsToldThatSomethingMayStillComeBefore() throws SQLException {
        try (Connection slow = connect()) {
            slow.setAutoCommit(false);
            UUID first = revise(slow);
            UUID second = revise();
            assertThat(told(Place.BEGINNING)).isEmpty();
            assertThat(feed.latest()).isEqualTo(Place.BEGINNING);

            slow.commit();
            slow.setAutoCommit(true);
            assertThat(told(Place.BEGINNING)).containsExactly(first, second);
        }
    }

    @Test
    void whatHasALowerPositionMayComeLater() throws SQLException {
        try (Connection slow = connect()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("SELECT pg_current_xact_id()");
            UUID second = revise();
            UUID first = revise(slow);
            slow.commit();
            slow.setAutoCommit(true);

            assertThat(told(Place.BEGINNING)).containsExactly(first, second);
            long position = feed.after(Place.BEGINNING, 1).getFirst().place().position();
            assertThat(told(feed.at(position))).containsExactly(second);
        }
    }

    @Test
    void aTransactionThatOnlyReadsHoldsNothingBack() throws SQLException {
        try (Connection reader = connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT count(*) FROM revision");
            UUID revised = revise();

            assertThat(told(Place.BEGINNING)).containsExactly(revised);
            reader.rollback();
            reader.setAutoCommit(true);
        }
    }

    @Test
    void transactionsAreInTheOrderOfTheirNumbers() throws SQLException {
        UUID first = revise();
        UUID second = revise();
        try (Connection connection = connect()) {
            String renumber = "UPDATE revision SET tx = '%s' WHERE entity_id = '%s'";
            connection.createStatement().execute(renumber.formatted("99", first));
            connection.createStatement().execute(renumber.formatted("100", second));
        }

        assertThat(told(Place.BEGINNING)).containsExactly(first, second);
        assertThat(feed.latest().transaction()).isEqualTo(100);
    }
}
