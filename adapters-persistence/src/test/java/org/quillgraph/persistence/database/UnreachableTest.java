package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.TestStore;

/** A database that cannot be used says why, in one line that names it and tells no secret. */
class UnreachableTest {

    @Test
    void aServerThatIsDown() throws IOException {
        int port = unusedPort();
        assertRefused(
                        "postgresql://anna:secret@localhost:" + port + "/ideas",
                        Problem.Unavailable.class)
                .hasMessage(
                        "Cannot use PostgreSQL at localhost:%d, database ideas: nothing answers there. Check that the server runs and that DATABASE_URL names its host and port.",
                        port);
    }

    @Test
    void aHostThatDoesNotExist() {
        assertRefused(
                        "postgresql://anna:secret@no.such.host.invalid/ideas",
                        Problem.Unavailable.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        String url = TestDatabases.postgres().url().replaceFirst("quillgraph_test", "gone");
        assertRefused(url, Problem.Unavailable.class)
                .hasMessageContaining("no database of this name");
    }

    @Test
    void aDatabaseThatGoesAwayLater() {
        DatabaseSettings settings = TestDatabases.postgres();
        try (TestStore store = new TestStore(settings)) {
            IdeaInspirationRepository ideas = store.get(IdeaInspirationRepository.class);
            TestDatabases.execute(
                    "DROP DATABASE %s WITH (FORCE)"
                            .formatted(((DatabaseUrl.Postgres) settings.databaseUrl()).database()));
            assertThatThrownBy(ideas::count)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal ->
                                    assertThat(refusal.problem())
                                            .isInstanceOf(Problem.Unavailable.class))
                    .hasMessageStartingWith("Cannot use PostgreSQL at ");
        }
    }

    @Test
    void aServerWithAnotherEncoding() {
        String url =
                TestDatabases.postgres(
                                " TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LOCALE 'C'")
                        .url();
        assertRefused(url, Problem.Invalid.class).hasMessageContaining("UTF8");
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Path file = Files.writeString(TestDatabases.newFolder().resolve("x.db"), "x".repeat(5_000));
        assertRefused("sqlite:" + file, Problem.Unavailable.class)
                .hasMessage("Cannot use SQLite file " + file + ": it is not a SQLite database.");
    }

    @Test
    void aFolderInsteadOfAFile() {
        assertRefused("sqlite:" + TestDatabases.newFolder(), Problem.Unavailable.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(TestDatabases.newFolder().resolve("file"));
        assertRefused("sqlite:" + file.resolve("x.db"), Problem.Unavailable.class)
                .hasMessageContaining("folder");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(
            String url, Class<? extends Problem> problem) {
        DatabaseSettings settings = new DatabaseSettings(url, Path.of("unused"), 5, 5);
        return assertThatThrownBy(() -> Databases.open(settings).close())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isInstanceOf(problem))
                .hasMessageNotContaining("secret");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
