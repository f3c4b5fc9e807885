package org.quillgraph.bootstrap;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.files.FolderFileStore;
import org.quillgraph.persistence.legacy.LegacyFile;
import org.quillgraph.persistence.legacy.LegacyFixtures;

/**
 * Does what the guides say, in order, in an empty folder and a real shell. Stand-ins are git, which
 * would fetch what is being tested, and the launcher, which would build it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the guides are for a POSIX shell")
class GuidesTest {
    private static final Pattern COMMANDS =
            Pattern.compile("^```sh\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String POSTGRESQL = "postgresql://quill:secret@localhost:5432/quill";

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
                "exec '%s' --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s \"$@\""
                        .formatted(
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("java.class.path"),
                                Quillgraph.class.getName()));
        script(
                "git",
                "mkdir quillgraph && cp '%s' quillgraph".formatted(standIns.resolve("quillgraph")));
    }

    @Test
    void gettingStarted() throws Exception {
        follow("getting-started");
    }

    @Test
    void tuning() throws Exception {
        follow("tuning");
    }

    @Test
    void migrating() throws Exception {
        ideas();
        LegacyFixtures.articles(Files.createDirectories(work.resolve("generator/articles")));
        LegacyFixtures.workspace(work.resolve("workspace.json"));
        Files.createDirectory(work.resolve("studio"));
        LegacyFixtures.campaigns(work.resolve("studio/campaigns.db"));
        follow("migrating");
    }

    @Test
    void backupDrill() throws Exception {
        data();
        follow("backup-drill");
    }

    @Test
    void fromSqliteToPostgresql() throws Exception {
        data();
        follow("sqlite-to-postgresql");
    }

    private Path ideas() throws Exception {
        Path file = Files.createDirectory(work.resolve("collector")).resolve("ideas.s3db");
        try (LegacyFile ideas = new LegacyFile(file)) {
            ideas.add(Map.of()).add(Map.of("title", " "));
        }
        return file;
    }

    /** Some of both kinds that a data folder holds. */
    private void data() throws Exception {
        Path data = work.resolve("data");
        CommandRun.of(
                Map.of("QUILLGRAPH_DATA", data.toString()), "import", "ideas", ideas().toString());
        byte[] bytes = {1, 2, 3};
        try (FileStore.Arrival file =
                new FolderFileStore(data).receive(new ByteArrayInputStream(bytes), bytes.length)) {
            file.keep();
        }
    }

    private void follow(String guide) throws Exception {
        String text = Files.readString(Path.of("..", "docs", guide + ".md"));
        String commands =
                COMMANDS.matcher(text)
                        .results()
                        .map(block -> block.group(1))
                        .collect(joining("\n"));
        assertThat(commands).isNotBlank();

        Path log = folder.resolve("log");
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-eux", "-c", STOP_SERVERS + here(commands))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        shell.environment().merge("PATH", standIns.toString(), (old, own) -> own + ":" + old);
        shell.environment().keySet().removeIf(GuidesTest::isOurs);
        assertThat(shell.start().waitFor()).as(() -> read(log)).isZero();
    }

    /** With a port that is free, and a PostgreSQL that is there. */
    private static String here(String commands) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            String port = String.valueOf(free.getLocalPort());
            String moved = "export PORT=" + port + "\n" + commands.replace("8080", port);
            return moved.contains(POSTGRESQL)
                    ? moved.replace(
                            POSTGRESQL, Objects.requireNonNull(TestDatabases.postgres().url()))
                    : moved;
        }
    }

    /** What the environment of the build says is not what a reader's says. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("QUILLGRAPH_")
                || variable.startsWith("DATABASE_")
                || variable.equals("PORT")
                || variable.equals("JAVA_OPTS");
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
