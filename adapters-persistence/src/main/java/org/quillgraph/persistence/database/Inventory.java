package org.quillgraph.persistence.database;

import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/** How much a database holds. */
public final class Inventory {
    private static final String DOMAIN = ContentGraph.class.getPackageName();
    private static final String PERSISTENCE =
            Inventory.class.getPackageName().replaceFirst("[.]database$", "");
    // a view's rows are no more than what tables hold
    private static final String[] TABLES = {"TABLE"};

    private Inventory() {}

    /**
     * Rows of each type whose table is there, by the type's plural; only looks, and makes no file
     * where there is none.
     */
    public static Map<String, Long> of(DatabaseSettings settings, Catalogue catalogue) {
        DatabaseUrl url = settings.databaseUrl();
        if (!Inspection.isThere(url)) {
            return Map.of();
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = Inspection.connect(url)) {
            for (EntityType type : catalogue.types()) {
                if (isThere(connection, table(type))) {
                    rows.put(type.plural(), count(connection, table(type)));
                }
            }
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
        return Collections.unmodifiableMap(rows);
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

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
