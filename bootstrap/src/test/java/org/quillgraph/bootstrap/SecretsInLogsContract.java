package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.application.identity.InviteFirstAdministrator;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether anything secret is logged, however much else is. */
abstract class SecretsInLogsContract {
    static final String PASSWORD = "nine small horses by the lake";
    private static final String WRONG = "ten small horses by the lake";

    private static final String LOGIN =
            "mutation($login: String, $password: String) { login(login: $login, password: $password) { token } }";
    private static final String REGISTER =
            "mutation($token: String, $password: String!) { register(token: $token, email: \"ana@example.org\", username: \"ana\", password: $password) { token } }";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("org.quillgraph");
    private final Level usual = own.getLevel();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, WRONG));

    @TempDir Path data;

    abstract DatabaseSettings database();

    @BeforeEach
    void listen() {
        // which would begin anew, without this appender, when a server starts
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        log.start();
        root.addAppender(log);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        own.setLevel(usual);
        root.detachAppender(log);
        http.close();
    }

    @Test
    void whateverIsDoneWithThem() throws Exception {
        Map<String, String> environment = new HashMap<>(CommandRun.environment(database(), data));
        environment.put("PORT", "0");
        try (Program program = Program.serving(Settings.from(environment))) {
            int port = program.port();
            String invitation =
                    secret(
                            program.part(InviteFirstAdministrator.class)
                                    .invite()
                                    .orElseThrow()
                                    .token()
                                    .text());
            get(port, "/welcome?token=" + invitation);
            get(port, "/sign-in?link=" + invitation);
            get(port, "/nowhere?token=" + invitation);
            post(port, REGISTER, Map.of("token", WRONG, "password", PASSWORD));
            token(post(port, REGISTER, Map.of("token", invitation, "password", PASSWORD)));
            post(port, LOGIN, Map.of("login", "ana", "password", WRONG));
            post(port, LOGIN, Map.of("login", "nobody", "password", PASSWORD));
            post(port, LOGIN, Map.of("login", "ana", "password", List.of(PASSWORD)));
            String bearer =
                    "Bearer "
                            + token(
                                    post(
                                            port,
                                            LOGIN,
                                            Map.of("login", "ana", "password", PASSWORD)));
            send(port, "{\"query\": \"{ a }\", \"variables\": {\"password\": \"" + PASSWORD);
            send(port, "{\"query\": \"mutation { login(password: '" + PASSWORD + "') { \"}");
            send(port, "{\"query\": \"{ " + PASSWORD + " }\"}", "Authorization", bearer);
            send(port, "{\"query\": \"{ me { id } }\"}", "Authorization", bearer + WRONG);
            String key =
                    secret(
                            send(
                                            port,
                                            "{\"query\": \"mutation { createApiKey(service: \\\"a\\\") { key } }\"}",
                                            "Authorization",
                                            bearer)
                                    .at("/data/createApiKey/key")
                                    .asString());
            send(port, "{\"query\": \"{ changesPosition }\"}", "Authorization", "Bearer " + key);

            program.part(Databases.class).close();
            send(port, "{\"query\": \"{ changesPosition }\"}", "Authorization", bearer);
            post(port, LOGIN, Map.of("login", "ana", "password", PASSWORD));
        }

        assertThat(logged()).contains("Unforeseen error");
        assertThat(secrets).hasSizeGreaterThan(7).noneMatch(logged()::contains);
    }

    /** Neither it nor what it is kept as. */
    private String secret(String text) {
        secrets.add(text);
        secrets.add(new Secret(text).digest());
        return text;
    }

    private String token(JsonNode answer) {
        return secret(answer.findValue("token").asString());
    }

    private JsonNode post(int port, String query, Map<String, Object> variables)
            throws IOException, InterruptedException {
        return send(port, GraphClient.body(query, variables));
    }

    private JsonNode send(int port, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        return JsonMapper.shared()
                .readTree(
                        http.send(
                                        (headers.length == 0 ? request : request.headers(headers))
                                                .build(),
                                        BodyHandlers.ofString())
                                .body());
    }

    private void get(int port, String path) throws IOException, InterruptedException {
        http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                BodyHandlers.discarding());
    }

    String logged() {
        return List.copyOf(log.list).stream()
                .map(
                        event ->
                                event.getFormattedMessage()
                                        + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }
}
