package org.quillgraph.persistence.database;

import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.history.Snapshots;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.upkeep.DatabaseStatus.Rows;

/** How much a database holds. */
public final class Inventory {
    private static final String DOMAIN = ContentGraph.class.getPackageName();
    private static final String PERSISTENCE =
            Inventory.class.getPackageName().replaceFirst("[.]database$", "");
    // a view's rows are no more than what tables hold
    private static final String[] TABLES = {"TABLE"};

    private Inventory() {}

    /** Of each type whose table is there; only looks, and makes no file where there is none. */
    public static List<Rows> of(DatabaseUrl url, Catalogue catalogue) {
        List<Rows> rows = new ArrayList<>();
        if (!Inspection.isThere(url)) {
            return rows;
        }
        try (Connection connection = Inspection.connect(url)) {
            for (EntityType type : catalogue.types()) {
                if (isThere(connection, table(type))) {
                    rows.add(count(connection, type));
                }
            }
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
        return rows;
    }

    /**
     * {@code cost_tracking}, as the {@code @Table} of {@code CostEntryEntity} says, which stands in
     * the package of the same context.
     */
    private static String table(EntityType type) {
        String context = type.record().getPackageName().replace(DOMAIN, PERSISTENCE);
        String row = context + "." + type + "Entity";
        try {
            return Class.forName(row).getAnnotation(Table.class).name();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(type + ": there is no JPA class " + row, e);
        }
    }

    private static boolean isThere(Connection connection, String table) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, table, TABLES)) {
            return found.next();
        }
    }

    /** One way through the index of the times, which holds all that is asked. */
    private static Rows count(Connection connection, EntityType type) throws SQLException {
        String sql =
                """
                SELECT count(*), count(CASE WHEN %1$s >= ? THEN 1 END),
                    count(CASE WHEN %1$s >= ? THEN 1 END), count(CASE WHEN %1$s >= ? THEN 1 END)
                FROM %2$s
                """
                        .formatted(time(type), table(type));
        Instant now = Instant.now();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (int days : new int[] {1, 7, 30}) {
                String since = Snapshots.time(now.minus(Duration.ofDays(days)));
                statement.setObject(parameter++, since, Types.OTHER);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Rows(
                        type.plural(),
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4));
            }
        }
    }

    private static String time(EntityType type) {
        if (type.findAttribute("createdAt") != null) {
            return "created_at";
        }
        return type.findAttribute("changedAt") == null ? "at" : "changed_at";
    }
}
