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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The libraries graphql-ws, graphql-sse and graphql-http, as people use them, against this server.
 */
abstract class ClientLibrariesContract extends ServedContract {
    private static final Path SOURCES = Path.of("src/test/resources/live-clients");
    private static final Path FOLDER = Path.of("target/live-clients").toAbsolutePath();

    /** So many there were when this was written. */
    private static final int AUDITS = 61;

    private static boolean installed;

    private Projects projects;

    @BeforeAll
    void installClients() throws IOException, InterruptedException {
        assumeTrue(isThere("node") && isThere("npm"), "there is no node with npm to run them with");
        if (!installed) {
            FileSystemUtils.copyRecursively(SOURCES, FOLDER);
            assertThat(run("npm", "ci", "--no-audit", "--no-fund").waitFor()).isZero();
            installed = true;
        }
        projects = new Projects(program);
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
        Process library = run("node", "follow.mjs", kind, address(), client.bearer());
        try (BufferedReader told = library.inputReader(UTF_8);
                BufferedWriter next = library.outputWriter(UTF_8)) {
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
            library.destroy();
        }
    }

    /** What the makers of graphql-http hold every server to: what MUST, SHOULD and MAY be. */
    @TestFactory
    List<DynamicTest> audits() throws IOException, InterruptedException {
        Process library = run("node", "audit.mjs", address(), client.bearer());
        List<JsonNode> audits;
        try (BufferedReader told = library.inputReader(UTF_8)) {
            audits = told.lines().map(JsonMapper.shared()::readTree).toList();
        }
        assertThat(library.waitFor()).isZero();
        assertThat(audits).hasSizeGreaterThanOrEqualTo(AUDITS);
        return audits.stream().map(ClientLibrariesContract::asTest).toList();
    }

    private static DynamicTest asTest(JsonNode audit) {
        return dynamicTest(
                audit.get("id").asString() + " " + audit.get("name").asString(),
                () ->
                        assertThat(audit.get("status").asString())
                                .as(audit.get("reason").asString())
                                .isEqualTo("ok"));
    }

    private String address() {
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
