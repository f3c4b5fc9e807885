package org.quillgraph.persistence.database;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import org.quillgraph.domain.model.ProblemException;

/** The address of a database; its text never shows a password. */
public sealed interface DatabaseUrl {
    String VARIABLE = "DATABASE_URL";

    /** What the JDBC driver calls it. */
    String jdbcUrl();

    /** What an operator calls it: the file's name, or the database's on its server. */
    String name();

    Kind kind();

    /** The databases that are known, each by the name that changes of its schema go by. */
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    /** A file that one server at a time writes to. */
    record Sqlite(Path file) implements DatabaseUrl {

        @Override
        public String jdbcUrl() {
            return "jdbc:sqlite:" + file;
        }

        @Override
        public Kind kind() {
            return Kind.SQLITE;
        }

        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public String toString() {
            return "SQLite file " + file;
        }
    }

    /**
     * A database on a PostgreSQL server.
     *
     * @param jdbcUrl without user and password unless it was given in the JDBC form
     * @param properties for the driver: user, password and what the address says after its question
     *     mark
     */
    record Postgres(String jdbcUrl, String server, String database, Properties properties)
            implements DatabaseUrl {

        @Override
        public Kind kind() {
            return Kind.POSTGRESQL;
        }

        @Override
        public String name() {
            return database;
        }

        @Override
        public String toString() {
            return "PostgreSQL at " + server + ", database " + database;
        }
    }

    /**
     * Reads {@code postgresql://user:pass@host:port/db}, {@code postgres://}, {@code
     * jdbc:postgresql:…}, {@code sqlite:FILE} and {@code jdbc:sqlite:FILE}.
     */
    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return PostgresAddress.ofJdbc(url);
        }
        if (url.startsWith("postgresql:") || url.startsWith("postgres:")) {
            return PostgresAddress.ofUri(url);
        }
        if (url.startsWith("jdbc:sqlite:")) {
            return sqlite(url.substring("jdbc:sqlite:".length()));
        }
        if (url.startsWith("sqlite:")) {
            return sqlite(url.substring("sqlite:".length()));
        }
        throw ProblemException.invalid(
                VARIABLE,
                "is no address of a database; write postgresql://user:password@host:5432/database or"
                        + " sqlite:FILE.");
    }

    private static Sqlite sqlite(String file) {
        // each connection to :memory: would be a database of its own, and the driver reads ? as
        // options
        if (file.isBlank() || file.startsWith(":") || file.startsWith("//") || file.contains("?")) {
            throw ProblemException.invalid(
                    VARIABLE,
                    "names no SQLite file; write sqlite:FILE, such as sqlite:data/ideas.db.");
        }
        try {
            return new Sqlite(Path.of(file));
        } catch (InvalidPathException e) {
            throw ProblemException.invalid(
                    VARIABLE, "names a file that cannot be: " + e.getReason());
        }
    }
}
