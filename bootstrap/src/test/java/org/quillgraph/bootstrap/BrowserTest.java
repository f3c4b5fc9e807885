package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.application.identity.InviteFirstAdministrator;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;

/** What a browser is given to show from its first visit until its user signs out. */
class BrowserTest {
    private static final String PASSWORD = "nine small horses by the lake";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Program program;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        program =
                Program.serving(
                        Settings.from(Map.of("QUILLGRAPH_DATA", data.toString(), "PORT", "0")));
        String token =
                program.part(InviteFirstAdministrator.class).invite().orElseThrow().token().text();
        assertThat(
                        cookie(
                                post(
                                        "register",
                                        Map.of(
                                                "token",
                                                token,
                                                "email",
                                                "ana@example.org",
                                                "username",
                                                "ana",
                                                "password",
                                                PASSWORD))))
                .startsWith("__Host-quillgraph=qgs_");
    }

    @AfterAll
    static void stop() {
        program.close();
        HTTP.close();
    }

    private static HttpResponse<String> post(
            String mutation, Map<String, String> arguments, String... headers)
            throws IOException, InterruptedException {
        StringBuilder given = new StringBuilder();
        arguments.forEach((name, value) -> given.append("%s: \"%s\" ".formatted(name, value)));
        String document =
                "mutation { %s%s { affected } }"
                        .formatted(mutation, given.isEmpty() ? "" : "(" + given + ")");
        HttpRequest.Builder request =
                request("/graphql", headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(GraphClient.body(document, Map.of())));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + program.port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().firstValue("Set-Cookie").orElse("");
    }

    private static int visit(String cookie) throws IOException, InterruptedException {
        return HTTP.send(request("/graphiql", "Cookie", cookie).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void itsCookieOpensThePagesUntilItsUserSignsOut() throws Exception {
        String given = cookie(post("login", Map.of("login", "ana", "password", PASSWORD)));
        assertThat(given)
                .contains("; Path=/;", "; Max-Age=", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
        String shown = given.substring(0, given.indexOf(';'));
        assertThat(visit(shown)).isEqualTo(200);

        String taken = cookie(post("logout", Map.of(), "Cookie", shown));

        assertThat(taken).startsWith("__Host-quillgraph=;").contains("; Max-Age=0;");
        assertThat(visit(shown)).isEqualTo(302);
    }

    @Test
    void whoIsRefusedIsGivenNone() throws Exception {
        HttpResponse<String> response =
                post("login", Map.of("login", "ana", "password", "ten small horses"));

        assertThat(response.body()).contains("UNAUTHENTICATED");
        assertThat(cookie(response)).isEmpty();
    }
}
