package org.quillgraph.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.springframework.util.FileSystemUtils;

/** Real databases for tests, each a new and empty one. */
public final class TestDatabases {
    private static final int POOL = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    /** A file in a folder of its own, which goes when the tests end. */
    public static DatabaseSettings sqlite() {
        return new DatabaseSettings(null, newFolder(), POOL, POOL);
    }

    public static DatabaseSettings postgres() {
        return postgres("");
    }

    /** One whose own order of letters is German, which no answer may depend on. */
    public static DatabaseSettings germanPostgres() {
        return postgres(" TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'de'");
    }

    /**
     * A database on the one server of this run.
     *
     * @param options what follows the name in {@code CREATE DATABASE}
     */
    public static DatabaseSettings postgres(String options) {
        String name =
                "quillgraph_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + options);
        if (TestServer.OUTLIVES_THE_RUN) {
            atEnd(() -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
        }
        return new DatabaseSettings(urlOf(name), Path.of("unused"), POOL, POOL);
    }

    /** Runs one statement as whoever may create databases. */
    public static void execute(String sql) {
        Postgres server =
                (Postgres) new DatabaseSettings(TestServer.URL, Path.of("unused")).databaseUrl();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.properties());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("quillgraph-test");
            atEnd(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String urlOf(String database) {
        return TestServer.URL.replaceFirst("(//[^/]*/)[^?]*", "$1" + database);
    }

    private static void atEnd(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work));
    }
}
