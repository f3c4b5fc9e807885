package org.quillgraph.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.Limits;
import org.quillgraph.application.identity.SignInLink;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.search.Stemming;

/** What the environment says of where things are, how much is allowed and what is kept. */
public record Settings(
        DatabaseSettings database,
        Optional<Stemming> stemming,
        String host,
        int port,
        Bounds bounds,
        Upkeep upkeep,
        Network network,
        Accounts accounts) {
    /** Only programs on this machine reach it, as there is no TLS. */
    public static final String DEFAULT_HOST = "localhost";

    private static final int DEFAULT_PORT = 8080;
    static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 10_000;

    /** Where everything is kept for ever. */
    public Settings(
            DatabaseSettings database,
            Optional<Stemming> stemming,
            String host,
            int port,
            Limits limits) {
        this(
                database,
                stemming,
                host,
                port,
                Bounds.of(limits),
                Upkeep.NONE,
                Network.DIRECT,
                Accounts.DEFAULT);
    }

    /**
     * Reads QUILLGRAPH_DATA, QUILLGRAPH_HOST, DATABASE_URL, DATABASE_POOL_SIZE,
     * DATABASE_MAX_OVERFLOW, QUILLGRAPH_STEMMING, PORT and what {@link Bounds}, {@link Upkeep},
     * {@link Network} and {@link Accounts} read, each of which has a default.
     */
    public static Settings from(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        DatabaseSettings database =
                new DatabaseSettings(
                        environment.text("DATABASE_URL").orElse(null),
                        environment.path("QUILLGRAPH_DATA").orElse(Path.of("data")),
                        environment.number(
                                "DATABASE_POOL_SIZE",
                                DatabaseSettings.DEFAULT_POOL_SIZE,
                                1,
                                MOST_CONNECTIONS),
                        environment.number(
                                "DATABASE_MAX_OVERFLOW",
                                DatabaseSettings.DEFAULT_MAX_OVERFLOW,
                                0,
                                MOST_CONNECTIONS));
        // Refused here rather than when something first connects.
        database.databaseUrl();
        return new Settings(
                database,
                environment.choice("QUILLGRAPH_STEMMING", Stemming.class),
                environment.text("QUILLGRAPH_HOST").orElse(DEFAULT_HOST),
                environment.number("PORT", DEFAULT_PORT, 0, HIGHEST_PORT),
                Bounds.from(environment),
                Upkeep.from(environment),
                Network.from(environment),
                Accounts.from(environment));
    }

    public Settings withPort(int other) {
        return new Settings(database, stemming, host, other, bounds, upkeep, network, accounts);
    }

    /** Where whoever has the link is signed in. */
    public Settings openedBy(SignInLink link) {
        return new Settings(
                database, stemming, host, port, bounds, upkeep, network, accounts.with(link));
    }

    /** With another database, by its address. */
    public Settings withDatabase(String url) {
        return withDatabase(url, dataFolder());
    }

    /** With another database, and files in another folder. */
    public Settings withDatabase(String url, Path dataFolder) {
        DatabaseSettings other =
                new DatabaseSettings(url, dataFolder, database.poolSize(), database.maxOverflow());
        return new Settings(other, stemming, host, port, bounds, upkeep, network, accounts);
    }

    public Path dataFolder() {
        return database.dataFolder();
    }
}
