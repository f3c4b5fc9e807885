package org.quillgraph.bootstrap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what the guides say, in order, in an empty folder and a real shell. Stand-ins are git, which
 * would fetch what is being tested, and the launcher, which would build it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the guides are for a POSIX shell")
class GuidesTest {
    private static final Pattern COMMANDS =
            Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Also where a command before the one that would fails. */
    private static final String STOP_SERVERS = "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n";

    @TempDir private Path folder;
    private Path work;
    private Path standIns;

    @BeforeEach
    void putStandInsInPlace() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        standIns = Files.createDirectory(folder.resolve("bin"));
        script(
                "quillgraph",
                "exec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -cp '%s' %s \"$@\""
                        .formatted(
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("java.class.path"),
                                Quillgraph.class.getName()));
        script(
                "git",
                "mkdir quillgraph && cp '%s' quillgraph".formatted(standIns.resolve("quillgraph")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getting-started", "tuning"})
    void everyCommandDoesWhatItSays(String guide) throws Exception {
        String text = Files.readString(Path.of("..", "docs", guide + ".md"));
        String commands =
                COMMANDS.matcher(text)
                        .results()
                        .map(block -> block.group(1))
                        .collect(joining("\n"));
        assertThat(commands).isNotBlank();

        Path log = folder.resolve("log");
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-eux", "-c", STOP_SERVERS + onFreePort(commands))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        shell.environment().merge("PATH", standIns.toString(), (old, own) -> own + ":" + old);
        shell.environment().keySet().removeIf(GuidesTest::isOurs);
        assertThat(shell.start().waitFor()).as(() -> read(log)).isZero();
    }

    /** What the environment of the build says is not what a reader's says. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("QUILLGRAPH_")
                || variable.startsWith("DATABASE_")
                || variable.equals("PORT")
                || variable.equals("JAVA_OPTS");
    }

    private static String onFreePort(String commands) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            return "export PORT=" + port + "\n" + commands.replace("8080", port);
        }
    }

    private void script(String name, String line) throws IOException {
        Path script = Files.writeString(standIns.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
