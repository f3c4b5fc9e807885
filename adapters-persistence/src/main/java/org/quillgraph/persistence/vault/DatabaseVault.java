package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FollowingVault;
import org.quillgraph.domain.vault.LeadingVault;
import org.quillgraph.domain.vault.Moment;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Vault;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Faults;
import org.quillgraph.persistence.database.Inspection;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.database.OneTransaction;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A database of either kind, which need not be open otherwise, with the files its records tell of.
 */
public final class DatabaseVault implements Vault, LeadingVault, FollowingVault {
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
    public Moment snapshot() {
        List<String> schema = schema();
        try {
            return new DatabaseSnapshot(url, Reading.together(url), files, schema);
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    @Override
    public Optional<Moment> hold() {
        List<String> schema = schema();
        try {
            Optional<Reading> alone = Reading.alone(url);
            return alone.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DatabaseSnapshot(url, alone.get(), files, schema));
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    private List<String> schema() {
        List<String> schema = Migrations.status(settings).applied();
        if (schema.isEmpty()) {
            throw unusable("it holds nothing yet.");
        }
        SchemaVersion known = SchemaVersion.of(url.kind());
        known.refuseNewer(url.toString(), schema);
        known.refuseOlder(url.toString(), schema);
        return schema;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return Others.keptOut(url, work);
    }

    @Override
    public Contents refill(Origin origin, boolean replace, Vault.Work work) {
        return alone(() -> refillAlone(origin, replace, work));
    }

    private Contents refillAlone(Origin origin, boolean replace, Vault.Work work) {
        SchemaVersion source = SchemaVersion.of(origin);
        source.refuseNewer("What it is to be filled with", origin.schema());
        SchemaVersion target = SchemaVersion.of(url.kind());
        if (Inspection.isThere(url)) {
            refuseRows(replace);
            target.refuseNewer(url.toString(), Migrations.status(settings).applied());
        }
        try (Databases databases = Databases.open(settings)) {
            Set<String> schema = target.like(source, origin.schema());
            return refill(databases, schema, origin.stemming(), work);
        }
    }

    private Contents refill(
            Databases databases, Set<String> schema, Optional<String> stemming, Vault.Work work) {
        FileWriter writer = new FileWriter(files);
        AtomicReference<@Nullable Contents> contents = new AtomicReference<>();
        try {
            new Migrations(databases)
                    .updateAround(
                            schema,
                            connection -> contents.set(refill(connection, writer, work)),
                            connection -> finish(connection, stemming, work));
        } catch (RuntimeException e) {
            writer.takeBack();
            throw e;
        }
        return Objects.requireNonNull(contents.get());
    }

    private Contents refill(Connection connection, FileWriter writer, Vault.Work work) {
        try {
            return fill(
                    connection,
                    writer,
                    filling -> {
                        filling.empty();
                        return work.on(filling);
                    });
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    private void finish(Connection connection, Optional<String> stemming, Vault.Work work) {
        try {
            Indexing.run(connection, url.kind(), stemming, work);
            Databases.analyze(url.kind(), connection);
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    @Override
    public <T> T amend(FollowingVault.Work<T> work) {
        FileWriter writer = new FileWriter(files);
        try (Databases databases = Databases.open(settings);
                Connection connection = databases.writer().getConnection()) {
            connection.setAutoCommit(false);
            try {
                T amended = amend(connection, writer, work);
                connection.commit();
                return amended;
            } catch (RuntimeException | SQLException e) {
                OneTransaction.rollback(connection, e);
                writer.takeBack();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(url, e);
        }
    }

    private <T> T amend(Connection connection, FileWriter writer, FollowingVault.Work<T> work)
            throws SQLException {
        return fill(
                connection,
                writer,
                filling -> {
                    filling.defer();
                    return work.on(new DatabaseAmendment(url, connection, filling, files));
                });
    }

    private interface Change<T> {
        T make(DatabaseFilling filling) throws SQLException;
    }

    /** Who holds the connection commits it, or rolls it back. */
    private <T> T fill(Connection connection, FileWriter writer, Change<T> change)
            throws SQLException {
        DatabaseFilling filling = DatabaseFilling.of(url, connection, writer);
        try {
            T made = change.make(filling);
            filling.settle();
            return made;
        } catch (RuntimeException | SQLException e) {
            filling.abandon();
            throw e;
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
            for (Table table : Tables.in(connection)) {
                long shipped = SHIPPED.getOrDefault(table.name(), 0L);
                rows += Math.max(0, reader.count(table) - shipped);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(url, e);
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
