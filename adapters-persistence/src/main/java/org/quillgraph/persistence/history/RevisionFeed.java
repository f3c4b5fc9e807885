package org.quillgraph.persistence.history;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.JsonText;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells revisions in the order in which they were committed, with JDBC alone: the transaction is no
 * part of a revision.
 */
@Component
public final class RevisionFeed implements ChangeFeed {
    private final Databases databases;
    private final FeedStatements statements;

    public RevisionFeed(Databases databases) {
        this.databases = databases;
        this.statements = databases.isSqlite() ? FeedStatements.SQLITE : FeedStatements.POSTGRES;
    }

    @Override
    public Place latest() {
        List<Place> latest = read(statements.latest(), _ -> {}, RevisionFeed::place);
        return latest.isEmpty() ? Place.BEGINNING : latest.getFirst();
    }

    @Override
    public Place at(long position) {
        if (position == 0 && isWhole()) {
            return Place.BEGINNING;
        }
        return read(
                        statements.at(),
                        statement -> statement.setLong(1, position),
                        RevisionFeed::place)
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(position));
    }

    private boolean isWhole() {
        return !read("SELECT 1 FROM history WHERE NOT forgotten", _ -> {}, _ -> true).isEmpty();
    }

    private static ProblemException unknown(long position) {
        return ProblemException.invalid(
                "after",
                position
                        + " is the position of no change that is still in the history, so that "
                        + "changes after it may be gone. Ask for what you need anew, and follow "
                        + "changes after the changesPosition of that moment.");
    }

    @Override
    public List<ChangeEvent> after(Place place, int most) {
        return read(statements.after(most), statement -> set(statement, place), this::event);
    }

    /** The first change that is as late, or the last one there is. */
    Place since(Instant time) {
        Place latest = latest();
        return read(
                        statements.since(),
                        statement -> statement.setObject(1, Snapshots.time(time), Types.OTHER),
                        RevisionFeed::place)
                .stream()
                .findFirst()
                .filter(place -> place.compareTo(latest) < 0)
                .orElse(latest);
    }

    long countBefore(Place place) {
        return read(
                        statements.countBefore(),
                        statement -> set(statement, place),
                        row -> row.getLong(1))
                .getFirst();
    }

    /** The first changes there are, whole: those that stay have no gap between them. */
    List<Map<String, Object>> oldest(Connection connection, Place before, int most)
            throws SQLException {
        return read(
                connection,
                statements.oldestBefore(most),
                statement -> set(statement, before),
                this::whole);
    }

    private Map<String, Object> whole(ResultSet row) throws SQLException {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("id", row.getString("id"));
        whole.put("position", row.getLong("position"));
        whole.put("entityType", row.getString("entity_type"));
        whole.put("entityId", row.getString("entity_id"));
        whole.put("entityVersion", row.getInt("entity_version"));
        whole.put("operation", row.getString("operation"));
        whole.put("changeSet", row.getString("change_set"));
        whole.put("changedAt", Snapshots.time(time(row)));
        whole.put("changes", JsonText.read(row.getString("changes")).value());
        String actor = row.getString("actor_id");
        if (actor != null) {
            whole.put("actor", actor);
        }
        String snapshot = row.getString("snapshot");
        if (snapshot != null) {
            whole.put("snapshot", JsonText.read(snapshot).value());
        }
        String projects = row.getString("projects");
        if (projects != null) {
            whole.put("projects", JsonText.read(projects).value());
        }
        return whole;
    }

    /** Deletes just these, in the transaction of the connection. */
    static void delete(Connection connection, List<Map<String, Object>> revisions)
            throws SQLException {
        String positions =
                revisions.stream()
                        .map(revision -> String.valueOf(revision.get("position")))
                        .collect(joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM revision WHERE position IN (%s)".formatted(positions));
        }
    }

    private static void set(PreparedStatement statement, Place place) throws SQLException {
        statement.setString(1, Long.toString(place.transaction()));
        statement.setLong(2, place.position());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(Long.parseLong(row.getString(1)), row.getLong(2));
    }

    private ChangeEvent event(ResultSet row) throws SQLException {
        return new ChangeEvent(
                place(row),
                row.getString("entity_type"),
                UUID.fromString(row.getString("entity_id")),
                Operation.valueOf(row.getString("operation")),
                UUID.fromString(row.getString("change_set")),
                Optional.ofNullable(row.getString("actor_id")).map(UUID::fromString),
                time(row),
                JsonText.read(row.getString("changes")));
    }

    private Instant time(ResultSet row) throws SQLException {
        return databases.isSqlite()
                ? Instant.parse(row.getString("changed_at"))
                : row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Values values, Reading<T> reading) {
        try (Connection connection = databases.readers().getConnection()) {
            return read(connection, sql, values, reading);
        } catch (SQLException e) {
            throw Faults.translate(
                    databases.url(),
                    new DataAccessResourceFailureException("changes cannot be read", e));
        }
    }

    private static <T> List<T> read(
            Connection connection, String sql, Values values, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(statement);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(rows));
                }
            }
            return read;
        }
    }
}
