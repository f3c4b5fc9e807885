package org.quillgraph.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Real databases for tests, each a new and empty one. */
public final class TestDatabases {
    /**
     * Names a server to use, in any form that DATABASE_URL takes, with the right to create
     * databases.
     */
    public static final String POSTGRES_VARIABLE = "QUILLGRAPH_TEST_POSTGRES";

    private static final String DOCKER_IMAGE = "postgres:18";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabases() {}

    public static DatabaseSettings sqlite() {
        try {
            return new DatabaseSettings(null, Files.createTempDirectory("quillgraph-test"), 5, 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * On the first server there is: the one named in the environment, one in Docker, one of our
     * own.
     */
    public static DatabaseSettings postgres() {
        return postgres("");
    }

    /** One whose own order and case of letters are German, which no answer may depend on. */
    public static DatabaseSettings germanPostgres() {
        return postgres(" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de' ENCODING 'UTF8'");
    }

    private static DatabaseSettings postgres(String options) {
        String name =
                "quillgraph_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + options);
        return new DatabaseSettings(Server.URL.formatted(name), Path.of("unused"), 5, 5);
    }

    /** Runs one statement in the server's own database. */
    public static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(Server.URL.formatted("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Started once, when a test first asks for it. */
    private static final class Server {
        /** A JDBC address with %s for the database. */
        static final String URL = start();

        private static String start() {
            String given = System.getenv(POSTGRES_VARIABLE);
            if (given != null && !given.isBlank()) {
                return say("the server that " + POSTGRES_VARIABLE + " names", withDatabase(given));
            }
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return say("a container of " + DOCKER_IMAGE, container());
            }
            return say("embedded binaries", embedded());
        }

        private static String say(String what, String url) {
            LoggerFactory.getLogger(TestDatabases.class).info("PostgreSQL in the tests: {}", what);
            return url;
        }

        private static String withDatabase(String given) {
            return new DatabaseSettings(given, Path.of("unused"))
                    .databaseUrl()
                    .jdbcUrl()
                    .replace("%", "%%")
                    .replaceFirst("/[^/?]*(\\?|$)", "/%s$1");
        }

        // stopped by the library when the JVM ends
        @SuppressWarnings("resource")
        private static String container() {
            PostgreSQLContainer container = new PostgreSQLContainer(DOCKER_IMAGE);
            container.start();
            return "jdbc:postgresql://%s:%d/%%s?user=%s&password=%s"
                    .formatted(
                            container.getHost(),
                            container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                            container.getUsername(),
                            container.getPassword());
        }

        private static String embedded() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server.getJdbcUrl("postgres", "%s")
                        .replaceFirst("/postgres\\?", "/%s?")
                        .replace("user=%s", "user=postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
