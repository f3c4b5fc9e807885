package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.Limits;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.persistence.TestDatabases;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The libraries graphql-ws, graphql-sse and graphql-http, as people use them, against this server.
 */
class ClientLibrariesTest {
    private static final Path SOURCES = Path.of("src/test/resources/live-clients");
    private static final Path FOLDER = Path.of("target/live-clients").toAbsolutePath();

    /** So many there were when this was written. */
    private static final int AUDITS = 61;

    private static Program program;
    private static Projects projects;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(isThere("node") && isThere("npm"), "there is no node with npm to run them with");
        FileSystemUtils.copyRecursively(SOURCES, FOLDER);
        assertThat(run("npm", "ci", "--no-audit", "--no-fund").waitFor()).isZero();
        program =
                Program.serving(
                        new Settings(
                                TestDatabases.sqlite(),
                                Optional.empty(),
                                Settings.DEFAULT_HOST,
                                0,
                                Limits.DEFAULTS));
        projects = new Projects(program);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Process run(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"websocket", "events"})
    void oneThatWasAwayIsToldEverything(String kind) throws IOException {
        Process client = run("node", "follow.mjs", kind, address(), Tokens.bearer(program));
        try (BufferedReader told = client.inputReader(UTF_8);
                BufferedWriter next = client.outputWriter(UTF_8)) {
            JsonNode made = read(told).at("/data/createProject");
            assertThat(made.at("/project/name").asString()).isEqualTo("made by " + kind);
            JsonNode own = next(next, told);
            assertThat(own.get("changeSet")).isEqualTo(made.get("changeSet"));
            assertThat(own.at("/operation").asString()).isEqualTo("CREATED");

            projects.add("made while away " + kind);
            projects.add("made next " + kind);
            for (String name : List.of("made while away ", "made next ")) {
                assertThat(next(next, told).at("/entity/name").asString()).isEqualTo(name + kind);
            }
        } finally {
            client.destroy();
        }
    }

    /** What the makers of graphql-http hold every server to: what MUST, SHOULD and MAY be. */
    @TestFactory
    List<DynamicTest> audits() throws IOException, InterruptedException {
        Process client = run("node", "audit.mjs", address(), Tokens.bearer(program));
        List<JsonNode> audits;
        try (BufferedReader told = client.inputReader(UTF_8)) {
            audits = told.lines().map(JsonMapper.shared()::readTree).toList();
        }
        assertThat(client.waitFor()).isZero();
        assertThat(audits).hasSizeGreaterThanOrEqualTo(AUDITS);
        return audits.stream().map(ClientLibrariesTest::asTest).toList();
    }

    private static DynamicTest asTest(JsonNode audit) {
        return dynamicTest(
                audit.get("id").asString() + " " + audit.get("name").asString(),
                () ->
                        assertThat(audit.get("status").asString())
                                .as(audit.get("reason").asString())
                                .isEqualTo("ok"));
    }

    private static String address() {
        return "http://localhost:" + program.port() + "/graphql";
    }

    private static JsonNode next(BufferedWriter next, BufferedReader told) throws IOException {
        next.write("\n");
        next.flush();
        return read(told).at("/data/changes");
    }

    private static JsonNode read(BufferedReader told) throws IOException {
        String line = told.readLine();
        if (line == null) {
            throw new AssertionError("the client ended");
        }
        return JsonMapper.shared().readTree(line);
    }
}
