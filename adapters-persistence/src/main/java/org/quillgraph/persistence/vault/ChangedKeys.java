package org.quillgraph.persistence.vault;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.vault.Moment.Keys;
import org.quillgraph.domain.vault.Moment.Mark;

/** Which rows revisions tell of that a transaction sees and an earlier one did not. */
enum ChangedKeys {
    /** One transaction writes at a time, so that positions are in the order of commits. */
    SQLITE("SELECT coalesce(max(position), 0) + 1 FROM revision", "position >= %d"),

    /**
     * A transaction takes its number long before it commits. Those below the oldest that is under
     * way have ended; of the others, what is seen already is seen once more.
     */
    POSTGRESQL("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint", "tx >= '%d'::xid8");

    private static final int KEYS_AT_ONCE = 200;

    private final String mark;
    private final String since;

    ChangedKeys(String mark, String since) {
        this.mark = mark;
        this.since = since;
    }

    Mark mark(Connection connection) throws SQLException {
        return new Mark(number(connection, mark));
    }

    long count(Connection connection, Mark mark) throws SQLException {
        return number(
                connection,
                "SELECT count(*) FROM revision WHERE " + since.formatted(mark.number()));
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    void tell(Connection connection, Mark mark, Keys keys) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(KEYS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(query(since.formatted(mark.number())))) {
                tell(row, keys);
            }
        }
    }

    private static void tell(ResultSet row, Keys keys) throws SQLException {
        List<String> batch = new ArrayList<>(KEYS_AT_ONCE);
        String type = "";
        while (row.next()) {
            String next = row.getString(1);
            if (!next.equals(type) || batch.size() == KEYS_AT_ONCE) {
                send(type, batch, keys);
                type = next;
            }
            batch.add(row.getString(2));
        }
        send(type, batch, keys);
    }

    private static void send(String type, List<String> batch, Keys keys) {
        if (!batch.isEmpty()) {
            keys.add(Tables.of(type), List.copyOf(batch));
            batch.clear();
        }
    }

    private static String query(String since) {
        Stream<String> told =
                Stream.of(
                        "SELECT 'Revision', CAST(id AS text) FROM revision WHERE " + since,
                        "SELECT entity_type, CAST(entity_id AS text) FROM revision WHERE " + since);
        Stream<String> derived =
                ContentGraph.catalogue().types().stream().flatMap(type -> derived(type, since));
        return Stream.concat(told, derived).collect(joining(" UNION ")) + " ORDER BY 1, 2";
    }

    /** What a row referred to before and refers to now, where that is worked out from such rows. */
    private static Stream<String> derived(EntityType type, String since) {
        return type.toOnes().stream()
                .filter(reference -> !reference.derived() && isDerived(reference.target()))
                .flatMap(
                        reference ->
                                Stream.of("snapshot ->> '%s'", "changes -> '%s' ->> 1")
                                        .map(id -> derived(type, reference, id, since)));
    }

    /** {@code SELECT 'Pipeline', snapshot ->> 'pipeline' FROM revision WHERE …} */
    private static String derived(EntityType type, ToOne reference, String form, String since) {
        String id = form.formatted(reference.name());
        return "SELECT '%s', %s FROM revision WHERE %s AND entity_type = '%s' AND %s IS NOT NULL"
                .formatted(reference.target().name(), id, since, type.name(), id);
    }

    private static boolean isDerived(EntityType type) {
        return type.attributes().stream().anyMatch(attribute -> attribute.derived())
                || type.toOnes().stream().anyMatch(ToOne::derived);
    }
}
