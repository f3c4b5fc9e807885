package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.database.Databases;

/** Changes are told as they were committed, on any database. */
abstract class ChangeFeedContract extends StoreContract {
    static final int MOST = 1_000;

    ChangeFeed feed;

    @BeforeAll
    void open() {
        feed = store.get(ChangeFeed.class);
    }

    Connection connect() throws SQLException {
        return store.get(Databases.class).writer().getConnection();
    }

    /** One revision, in the transaction of the connection; the id of what it is about. */
    static UUID revise(Connection connection) throws SQLException {
        boolean isSqlite = connection.getMetaData().getURL().startsWith("jdbc:sqlite");
        String id = isSqlite ? "?" : "?::uuid";
        String json = isSqlite ? "?" : "?::jsonb";
        String time = "'2026-03-01T12:00:00.123456Z'";
        String sql =
                "INSERT INTO revision (id, entity_type, entity_id, entity_version, operation, change_set, changed_at, changes)"
                        + " VALUES (%1$s, 'Project', %1$s, 0, 'CREATED', %1$s, %2$s, %3$s)"
                                .formatted(id, time, json);
        UUID entity = UUID.randomUUID();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, entity.toString());
            statement.setString(3, UUID.randomUUID().toString());
            statement.setString(4, "{\"name\":[null,\"new\"]}");
            statement.executeUpdate();
        }
        return entity;
    }

    UUID revise() throws SQLException {
        try (Connection connection = connect()) {
            return revise(connection);
        }
    }

    List<UUID> told(Place after) {
        return feed.after(after, MOST).stream().map(ChangeEvent::entityId).toList();
    }

    @Test
    void aRevisionIsToldAsItIs() throws SQLException {
        UUID entity = revise();
        ChangeEvent change = feed.after(Place.BEGINNING, 1).getFirst();

        assertThat(change.entityType()).isEqualTo("Project");
        assertThat(change.entityId()).isEqualTo(entity);
        assertThat(change.operation()).isEqualTo(Operation.CREATED);
        assertThat(change.changedAt()).isEqualTo("2026-03-01T12:00:00.123456Z");
        assertThat(change.changes().toString()).contains("null", "new");
        assertThat(feed.at(change.place().position())).isEqualTo(change.place());
    }

    @Test
    void allAreToldInPagesWithNothingTwice() throws SQLException {
        List<UUID> revised = Stream.generate(this::reviseUnchecked).limit(7).toList();
        Place place = Place.BEGINNING;
        Stream.Builder<UUID> told = Stream.builder();
        for (List<ChangeEvent> page = feed.after(place, 3); !page.isEmpty(); ) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            page.forEach(change -> told.add(change.entityId()));
            place = page.getLast().place();
            page = feed.after(place, 3);
        }

        assertThat(told.build()).containsExactlyElementsOf(revised);
    }

    private UUID reviseUnchecked() {
        try {
            return revise();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            revise(connection);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        UUID kept = revise();

        assertThat(told(Place.BEGINNING)).containsExactly(kept);
    }

    @Test
    void theLastOneIsKnown() throws SQLException {
        assertThat(feed.latest()).isEqualTo(Place.BEGINNING);
        revise();
        Place latest = feed.latest();
        UUID next = revise();

        assertThat(told(latest)).containsExactly(next);
    }

    @Test
    void aPositionThatIsGoneIsRefused() throws SQLException {
        revise();
        long gone = feed.latest().position();
        store.execute("DELETE FROM revision");
        IntStream.range(0, 3).forEach(_ -> reviseUnchecked());

        assertThatThrownBy(() -> feed.at(gone))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no change that is still in the history");
    }
}
