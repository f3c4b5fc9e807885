package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import tools.jackson.databind.json.JsonMapper;

/** What a server tells proxies and monitoring, and what it believes them. */
class NetworkTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static int management;
    private static Program program;
    private static Program behindAProxy;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            management = free.getLocalPort();
        }
        Map<String, String> environment =
                new HashMap<>(Map.of("QUILLGRAPH_DATA", data.toString(), "PORT", "0"));
        environment.put("QUILLGRAPH_MANAGEMENT_PORT", String.valueOf(management));
        program = Program.serving(Settings.from(environment));
        environment.remove("QUILLGRAPH_MANAGEMENT_PORT");
        environment.put("QUILLGRAPH_TRUSTED_PROXIES", "127.0.0.0/8, ::1");
        environment.put("QUILLGRAPH_REGISTRATION", "open");
        behindAProxy = Program.serving(Settings.from(environment));
    }

    @AfterAll
    static void stop() {
        behindAProxy.close();
        program.close();
        HTTP.close();
    }

    private static HttpResponse<String> get(int port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return HTTP.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, UP",
        "/actuator/health/liveness, UP",
        "/actuator/health/readiness, UP",
        "/actuator/prometheus, jvm_memory_used_bytes",
    })
    void monitoringAsksAtAPortOfItsOwn(String path, String answer) throws Exception {
        assertThat(get(management, path).body()).contains(answer);
        assertThat(get(program.port(), path).statusCode()).isEqualTo(401);
        assertThat(get(program.port(), path, Tokens.HEADER, Tokens.bearer(program)).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "configprops",
                "beans",
                "heapdump",
                "threaddump",
                "loggers",
                "mappings",
                "shutdown",
                "logfile",
                "sbom"
            })
    void nothingElseIsThere(String endpoint) throws Exception {
        HttpResponse<String> response = get(management, "/actuator/" + endpoint);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).startsWith("{\"errors\":").contains("NOT_FOUND");
    }

    @Test
    void onlyAProxyThatIsTrustedIsBelievedThatThereIsTls() throws Exception {
        String[] forwarded = {"X-Forwarded-Proto", "https"};

        assertThat(get(behindAProxy.port(), "/sign-in", forwarded).headers().map())
                .containsKey("strict-transport-security");
        assertThat(get(program.port(), "/sign-in", forwarded).headers().map())
                .doesNotContainKey("strict-transport-security");
    }

    @Test
    void whereRegistrationIsOpenAnybodyMayLook() throws Exception {
        String invite = "inviteUser(email: \"boss@quillgraph.example\", role: EDITOR) { token }";
        assertThat(mutation(invite, Tokens.HEADER, Tokens.bearer(behindAProxy)))
                .contains("\"token\":");

        assertThat(mutation(register("ada"))).contains("\"role\":\"VIEWER\"");
        assertThat(mutation(register("boss"))).contains("BAD_USER_INPUT", "was invited");
    }

    @Test
    void addressesAreReadAsProxiesForwardThem() throws Exception {
        String[] forwarded = {"X-Forwarded-For", "203.0.113.9:4711"};
        String answer = mutation(register("grace"), forwarded);
        String token = answer.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");

        assertThat(
                        post(
                                "{ me { sessions { nodes { ipAddress } } } }",
                                Tokens.HEADER,
                                Tokens.bearer(token)))
                .contains("\"203.0.113.9\"");
    }

    private static String register(String name) {
        return "register(email: \"%1$s@quillgraph.example\", username: \"%1$s\", password: \"correct horse battery\") { token user { role } }"
                .formatted(name);
    }

    private static String mutation(String field, String... headers) throws Exception {
        return post("mutation { " + field + " }", headers);
    }

    private static String post(String query, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + behindAProxy.port() + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared()
                                                .writeValueAsString(Map.of("query", query))));
        return HTTP.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        BodyHandlers.ofString())
                .body();
    }
}
