package org.quillgraph.persistence.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;

/**
 * Which database is used and how many connections may be open to it at once.
 *
 * @param url an address as {@link DatabaseUrl} reads it, or null for a file in the data folder
 * @param poolSize connections that are kept for everyday load
 * @param maxOverflow connections that may come on top of them
 */
public record DatabaseSettings(
        @Nullable String url, Path dataFolder, int poolSize, int maxOverflow) {
    public static final int DEFAULT_POOL_SIZE = 20;
    public static final int DEFAULT_MAX_OVERFLOW = 20;

    private static final String FILE_NAME = "quillgraph.db";

    public DatabaseSettings {
        if (poolSize < 1) {
            throw ProblemException.invalid(
                    "DATABASE_POOL_SIZE", "is " + poolSize + "; it is at least 1.");
        }
        if (maxOverflow < 0) {
            throw ProblemException.invalid(
                    "DATABASE_MAX_OVERFLOW", "is " + maxOverflow + "; it is at least 0.");
        }
    }

    /** The usual numbers of connections. */
    public DatabaseSettings(@Nullable String url, Path dataFolder) {
        this(url, dataFolder, DEFAULT_POOL_SIZE, DEFAULT_MAX_OVERFLOW);
    }

    public DatabaseUrl databaseUrl() {
        return url == null || url.isBlank()
                ? new DatabaseUrl.Sqlite(dataFolder.resolve(FILE_NAME))
                : DatabaseUrl.parse(url.strip());
    }

    int maximumConnections() {
        return poolSize + maxOverflow;
    }

    /** Never shows the address as given, which may hold a password. */
    @Override
    public String toString() {
        return databaseUrl() + ", " + poolSize + " + " + maxOverflow + " connections";
    }
}
