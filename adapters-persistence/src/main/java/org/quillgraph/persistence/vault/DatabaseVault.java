package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Vault;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.Migrations;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A database of either kind, which need not be open otherwise, with the files its records tell of.
 */
public final class DatabaseVault implements Vault {
    /** Rows that the schema itself brings along. */
    private static final Map<String, Long> SHIPPED = Map.of("history", 1L, "campaign_template", 3L);

    private final DatabaseSettings settings;
    private final DatabaseUrl url;
    private final Optional<FileStore> files;

    public DatabaseVault(DatabaseSettings settings, FileStore files) {
        this(settings, Optional.of(files));
    }

    /** Leaves files where they are, as if there were none. */
    public DatabaseVault(DatabaseSettings settings) {
        this(settings, Optional.empty());
    }

    private DatabaseVault(DatabaseSettings settings, Optional<FileStore> files) {
        this.settings = settings;
        this.url = settings.databaseUrl();
        this.files = files;
    }

    @Override
    public Snapshot snapshot() {
        List<String> schema = Migrations.status(settings).applied();
        if (schema.isEmpty()) {
            throw unusable("it holds nothing yet.");
        }
        SchemaVersion.of(url.kind()).check(url.toString(), schema);
        try {
            return new DatabaseSnapshot(url, Inspection.connect(url), files, schema);
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    @Override
    public Contents refill(Origin origin, boolean replace, Work work) {
        SchemaVersion.of(origin).check("What it is to be filled with", origin.schema());
        if (Inspection.isThere(url)) {
            refuseOthers();
            refuseRows(replace);
        }
        try (Databases databases = Databases.open(settings)) {
            new Migrations(databases).update();
            Contents contents;
            try (Connection connection = databases.writer().getConnection()) {
                connection.setAutoCommit(false);
                contents = fill(connection, work);
            }
            databases.analyze();
            return contents;
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    private Contents fill(Connection connection, Work work) throws SQLException {
        FileWriter writer = new FileWriter(files);
        DatabaseFilling filling = DatabaseFilling.of(url, connection, writer);
        try {
            filling.empty();
            Contents contents = work.on(filling);
            filling.settle();
            connection.commit();
            return contents;
        } catch (RuntimeException | SQLException e) {
            filling.abandon();
            connection.rollback();
            writer.takeBack();
            throw e;
        }
    }

    private void refuseOthers() {
        if (Others.use(url)) {
            throw unusable(
                    "a server or another command uses it. Stop that first, and start it again"
                            + " afterwards.");
        }
    }

    private void refuseRows(boolean replace) {
        long rows = replace ? 0 : rows();
        if (rows > 0) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The %s holds %d rows already. Choose an empty database, or --replace to put this in their place."
                                    .formatted(url, rows)));
        }
    }

    private long rows() {
        try (Connection connection = Inspection.connect(url)) {
            RowReader reader = new RowReader(connection, Texts.valueOf(url.kind().name()));
            long rows = 0;
            for (Table table : Tables.ALL) {
                if (isThere(connection, table)) {
                    long shipped = SHIPPED.getOrDefault(table.name(), 0L);
                    rows += Math.max(0, reader.count(table) - shipped);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    private static boolean isThere(Connection connection, Table table) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, table.name(), null)) {
            return found.next();
        }
    }

    private ProblemException unusable(String reason) {
        return new ProblemException(new Problem.Unavailable(url.toString(), reason));
    }

    static RuntimeException failed(DatabaseUrl url, SQLException fault) {
        return Faults.translate(
                url, new DataAccessResourceFailureException("cannot copy all rows", fault));
    }
}
