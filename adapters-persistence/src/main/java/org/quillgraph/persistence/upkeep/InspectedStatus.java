package org.quillgraph.persistence.upkeep;

import java.util.List;
import java.util.function.Supplier;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.domain.upkeep.JobRun;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Footprint;
import org.quillgraph.persistence.database.Inventory;
import org.quillgraph.persistence.database.Migrations;
import org.quillgraph.persistence.database.OpenConnections;

/** Looks by connections of its own, so that it answers also while the pools are used up. */
public final class InspectedStatus implements DatabaseStatus {
    private final DatabaseUrl url;
    private final Catalogue catalogue;
    private final Supplier<List<Pool>> pools;

    private InspectedStatus(DatabaseUrl url, Catalogue catalogue, Supplier<List<Pool>> pools) {
        this.url = url;
        this.catalogue = catalogue;
        this.pools = pools;
    }

    /** Of a database that other programs may have open. */
    public static DatabaseStatus of(DatabaseSettings settings, Catalogue catalogue) {
        DatabaseUrl url = settings.databaseUrl();
        return new InspectedStatus(url, catalogue, () -> OpenConnections.of(url));
    }

    /** Of the database that this program has open. */
    public static DatabaseStatus of(Databases databases, Catalogue catalogue) {
        return new InspectedStatus(databases.url(), catalogue, databases::pools);
    }

    @Override
    public String place() {
        return url.toString();
    }

    @Override
    public String kind() {
        return switch (url.kind()) {
            case SQLITE -> "SQLite";
            case POSTGRESQL -> "PostgreSQL";
        };
    }

    @Override
    public List<String> applied() {
        return Migrations.status(url).applied();
    }

    @Override
    public List<String> pending() {
        return Migrations.status(url).pending();
    }

    @Override
    public List<Pool> pools() {
        return pools.get();
    }

    @Override
    public List<JobRun> jobs() {
        return LastRuns.of(url);
    }

    @Override
    public long bytes() {
        return Footprint.bytes(url);
    }

    @Override
    public List<Rows> rows() {
        return Inventory.of(url, catalogue);
    }

    @Override
    public List<Part> parts() {
        return Footprint.parts(url);
    }
}
