package org.quillgraph.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of this run: the one that the environment names, else one in Docker where
 * an engine answers, else one started from binaries that Maven brought. There always is one, so no
 * test is ever skipped for want of it.
 */
final class TestServer {
    /** Names a server in any form that DATABASE_URL takes; its user may create databases. */
    private static final String VARIABLE = "QUILLGRAPH_TEST_POSTGRES";

    private static final String IMAGE = "postgres:18";
    private static final Optional<String> GIVEN =
            Optional.ofNullable(System.getenv(VARIABLE)).filter(url -> !url.isBlank());

    static final boolean OUTLIVES_THE_RUN = GIVEN.isPresent();

    /** Started when a test first asks for it, and only once. */
    static final String URL = find();

    private TestServer() {}

    private static String find() {
        if (GIVEN.isPresent()) {
            return say("the server that " + VARIABLE + " names", GIVEN.get());
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return say("a container of " + IMAGE, container());
        }
        return say("a server of our own, since no Docker engine answers", embedded());
    }

    private static String say(String what, String url) {
        LoggerFactory.getLogger(TestServer.class).info("PostgreSQL of these tests: {}", what);
        return url;
    }

    // stopped by the library when the JVM ends
    @SuppressWarnings("resource")
    private static String container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.start();
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(
                        container.getUsername(),
                        container.getPassword(),
                        container.getHost(),
                        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        container.getDatabaseName());
    }

    private static String embedded() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
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
