package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.bootstrap.cli.Console;
import org.quillgraph.persistence.database.DatabaseSettings;
import tools.jackson.databind.JsonNode;

/** How somebody gets in who has nothing yet but the terminal. */
@Timeout(120)
abstract class FirstStartContract {
    private static final String PASSWORD = "a few words in a row";

    private Map<String, String> environment;
    private Thread server;

    abstract DatabaseSettings database();

    @BeforeEach
    void useNewDatabase(@TempDir Path folder) {
        environment = new HashMap<>(CommandRun.environment(database(), folder));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.interrupt();
            server.join();
        }
    }

    @Test
    void whoStartsTheServerBecomesItsAdministrator() throws IOException {
        URI link = linkOf("/welcome?token=", "serve", "--port", "0");
        String token = link.getQuery().substring("token=".length());
        String register =
                "mutation { register(token: \"%s\", email: \"root@quillgraph.example\", username: \"root\","
                        + " password: \"%s\") { token user { role } } }";

        try (GraphClient client = new GraphClient(link.getPort(), "")) {
            JsonNode registered = client.ask(register.formatted(token, PASSWORD));
            assertThat(registered.at("/register/user/role").asString()).isEqualTo("ADMIN");
            assertThat(client.send(register.formatted(token, PASSWORD)).has("errors")).isTrue();
            JsonNode login =
                    client.ask(
                            "mutation { login(login: \"root\", password: \"%s\") { token } }"
                                    .formatted(PASSWORD));
            assertThat(login.at("/login/token").asString()).startsWith("qgs_");
        }
    }

    @Test
    void aDemoSignsInByItsLink() throws IOException {
        URI link = linkOf("/sign-in?link=", "demo", "--port", "0", "--ideas", "1");
        String secret = link.getQuery().substring("link=".length());
        String login = "mutation { login(link: \"%s\") { token user { role } } }";

        try (GraphClient client = new GraphClient(link.getPort(), "")) {
            JsonNode signedIn = client.ask(login.formatted(secret));
            assertThat(signedIn.at("/login/user/role").asString()).isEqualTo("ADMIN");
            assertThat(signedIn.at("/login/token").asString()).startsWith("qgs_");
            assertThat(
                            client.send(login.formatted(secret + "x"))
                                    .at("/errors/0/extensions/code")
                                    .asString())
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void aDemoListensToThisMachineOnly() {
        environment.put("QUILLGRAPH_HOST", "0.0.0.0");
        CommandRun demo = CommandRun.of(environment, "demo", "--port", "0");
        assertThat(demo.exitCode()).isEqualTo(2);
        assertThat(demo.err())
                .containsExactly(
                        "QUILLGRAPH_HOST: is 0.0.0.0, and a demo listens to this machine only; leave it out, or serve.");
    }

    private URI linkOf(String path, String... command) throws IOException {
        PipedInputStream lines = new PipedInputStream();
        OutputStream out = new PipedOutputStream(lines);
        Console console = new Console(out, OutputStream.nullOutputStream(), environment, false);
        server = Thread.ofPlatform().start(() -> Quillgraph.run(console, command));
        BufferedReader reader = new BufferedReader(new InputStreamReader(lines, UTF_8));
        String line = reader.readLine();
        while (line != null && !line.contains(path)) {
            line = reader.readLine();
        }
        assertThat(line).isNotNull();
        return URI.create(line.strip());
    }
}
