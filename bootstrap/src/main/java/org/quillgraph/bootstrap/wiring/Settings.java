package org.quillgraph.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.Limits;
import org.quillgraph.application.files.LargestFile;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.search.Stemming;

/** What the environment says of where things are, how much is allowed and what is kept. */
public record Settings(
        DatabaseSettings database,
        Optional<Stemming> stemming,
        String host,
        int port,
        Limits limits,
        Upkeep upkeep,
        LargestFile largestFile,
        Network network,
        Accounts accounts) {
    /** Only programs on this machine reach it: whoever reaches it may ask it everything. */
    public static final String DEFAULT_HOST = "localhost";

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 10_000;
    private static final int LARGEST_PAGE = 100_000;
    private static final int DEEPEST = 1_000;

    private static final int DEFAULT_FILE_MB = 100;
    private static final int MOST_FILE_MB = 1_000_000;
    private static final long MEGABYTE = 1_000_000;

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
                limits,
                Upkeep.NONE,
                new LargestFile(DEFAULT_FILE_MB * MEGABYTE),
                Network.DIRECT,
                Accounts.DEFAULT);
    }

    /**
     * Reads QUILLGRAPH_DATA, QUILLGRAPH_HOST, DATABASE_URL, DATABASE_POOL_SIZE,
     * DATABASE_MAX_OVERFLOW, QUILLGRAPH_STEMMING, PORT, QUILLGRAPH_PAGE_DEFAULT,
     * QUILLGRAPH_PAGE_MAX, QUILLGRAPH_DEPTH_MAX, QUILLGRAPH_FILE_MAX_MB and what {@link Upkeep},
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
                limits(environment),
                Upkeep.from(environment),
                largestFile(environment),
                Network.from(environment),
                Accounts.from(environment));
    }

    private static LargestFile largestFile(Environment environment) {
        int megabytes =
                environment.number("QUILLGRAPH_FILE_MAX_MB", DEFAULT_FILE_MB, 1, MOST_FILE_MB);
        return new LargestFile(megabytes * MEGABYTE);
    }

    private static Limits limits(Environment environment) {
        Limits usual = Limits.DEFAULTS;
        int largest =
                environment.number("QUILLGRAPH_PAGE_MAX", usual.largestPage(), 1, LARGEST_PAGE);
        int page =
                environment.number(
                        "QUILLGRAPH_PAGE_DEFAULT",
                        Math.min(usual.page(), largest),
                        1,
                        LARGEST_PAGE);
        if (page > largest) {
            throw ProblemException.invalid(
                    "QUILLGRAPH_PAGE_DEFAULT",
                    "is " + page + ", more than QUILLGRAPH_PAGE_MAX, which is " + largest + ".");
        }
        int depth = environment.number("QUILLGRAPH_DEPTH_MAX", usual.depth(), 1, DEEPEST);
        return new Limits(
                page,
                largest,
                depth,
                usual.parts(),
                usual.rows(),
                usual.conditions(),
                usual.values(),
                usual.records());
    }

    public Settings withPort(int other) {
        return new Settings(
                database, stemming, host, other, limits, upkeep, largestFile, network, accounts);
    }

    /** With another database, by its address. */
    public Settings withDatabase(String url) {
        return withDatabase(url, dataFolder());
    }

    /** With another database, and files in another folder. */
    public Settings withDatabase(String url, Path dataFolder) {
        DatabaseSettings other =
                new DatabaseSettings(url, dataFolder, database.poolSize(), database.maxOverflow());
        return new Settings(
                other, stemming, host, port, limits, upkeep, largestFile, network, accounts);
    }

    public Path dataFolder() {
        return database.dataFolder();
    }
}
