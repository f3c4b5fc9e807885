package org.quillgraph.bootstrap.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.quillgraph.application.Limits;
import org.quillgraph.application.Progress;
import org.quillgraph.application.demo.DemoContent;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;

/** A database to measure on, with as many connections as the server has by default. */
record Target(DatabaseSettings settings) {

    /** A new database of the kind of this name, or else the one at this address. */
    static Target of(String nameOrUrl) {
        DatabaseSettings found =
                switch (nameOrUrl) {
                    case "sqlite" -> TestDatabases.sqlite();
                    case "postgresql" -> TestDatabases.postgres();
                    default -> new DatabaseSettings(nameOrUrl, Path.of("unused"));
                };
        return new Target(new DatabaseSettings(found.url(), found.dataFolder()));
    }

    private boolean isSqlite() {
        return settings.databaseUrl() instanceof DatabaseUrl.Sqlite;
    }

    /** Such as {@code PostgreSQL 18.6}. */
    String version() throws SQLException {
        try (Connection connection = connect()) {
            DatabaseMetaData database = connection.getMetaData();
            String version = database.getDatabaseProductVersion();
            return database.getDatabaseProductName() + " " + version.split(" ", 2)[0];
        }
    }

    /**
     * Fills an empty database through the repositories, and has it gather its statistics as one
     * would after so much was written.
     *
     * @return how many ideas were stored
     */
    long fill(long ideas, long seed, Progress progress) throws SQLException {
        long stored;
        try (Program program = program()) {
            stored = program.part(DemoContent.class).fill(ideas, seed, progress).added();
        }
        if (stored > 0) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(isSqlite() ? "ANALYZE" : "VACUUM ANALYZE");
            }
        }
        return stored;
    }

    /** Of a viewer, for whoever asks. */
    String token() {
        try (Program program = program()) {
            return program.part(IssueToken.class)
                    .issue(Role.ADMIN, Duration.ofDays(1))
                    .token()
                    .text();
        }
    }

    private Program program() {
        return Program.of(
                new Settings(
                        settings, Optional.empty(), Settings.DEFAULT_HOST, 0, Limits.DEFAULTS));
    }

    private Connection connect() throws SQLException {
        return switch (settings.databaseUrl()) {
            case DatabaseUrl.Sqlite sqlite -> DriverManager.getConnection(sqlite.jdbcUrl());
            case DatabaseUrl.Postgres postgres ->
                    DriverManager.getConnection(postgres.jdbcUrl(), postgres.properties());
        };
    }
}
