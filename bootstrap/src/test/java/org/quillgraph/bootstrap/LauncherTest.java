package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the launcher in a copy of the tree whose JDKs and Maven are scripts that say who they are.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "quillgraph.cmd is the launcher there")
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "quillgraph");

    @TempDir private Path tree;
    private Path inUse;

    @BeforeEach
    void copyTheLauncher() throws IOException {
        Files.copy(LAUNCHER, tree.resolve("quillgraph"));
        write("pom.xml", "<project/>");
        write("bootstrap/pom.xml", "<project/>");
        Files.createDirectories(tree.resolve("bootstrap/src/main"));
        write("bootstrap/target/built", "");
        writeScript("mvnw", "echo Maven in $JAVA_HOME: $@");
        inUse = jdk("in-use", "17.0.15");
    }

    @Test
    void tellsInOneLineThatTheJdkIsTooOld() throws Exception {
        var answer = launch();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text())
                .isEqualTo(
                        "Quillgraph needs a JDK 25 or later, but found JDK 17 in %s:"
                                        .formatted(inUse)
                                + " install one or set JAVA_HOME to its folder.\n");
    }

    @Test
    void tellsInOneLineThatThereIsNoJdk() throws Exception {
        Files.delete(inUse.resolve("bin/javac"));

        var answer = launch();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text()).contains("found none").hasLineCount(1);
    }

    @Test
    void findsANewerJdkThanTheOneInUse() throws Exception {
        jdk("jdks/21", "21.0.2");
        var newer = jdk("jdks/25", "25.0.1");

        assertThat(launch().text()).startsWith(newer.toString());
    }

    @Test
    void asksAJdkWithoutReleaseFileForItsVersion() throws Exception {
        var newer = jdk("jdks/27", "27-ea");
        Files.delete(newer.resolve("release"));

        assertThat(launch().text()).startsWith(newer.toString());
    }

    @Test
    void handsOverTheArguments() throws Exception {
        jdk("jdks/25", "25");

        assertThat(launch("import", "ideas", "two words").text())
                .endsWith("bootstrap/target/app/quillgraph.jar import ideas two words\n");
    }

    @Test
    void startsAtOnceWhenNothingHasChanged() throws Exception {
        jdk("jdks/25", "25");

        assertThat(launch().text()).doesNotContain("Maven");
    }

    @Test
    void buildsFirstWhenASourceIsNewer() throws Exception {
        var newer = jdk("jdks/25", "25");
        var aWhileAgo = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(tree.resolve("bootstrap/target/built"), aWhileAgo);

        assertThat(launch().text())
                .containsSubsequence("Building", "Maven in " + newer, "extract", "quillgraph.jar");
        assertThat(launch().text()).doesNotContain("Maven");
    }

    @Test
    void buildsNothingThatOnlyTestsNeed() throws Exception {
        jdk("jdks/25", "25");
        Files.delete(tree.resolve("bootstrap/target/built"));

        assertThat(launch().text()).contains(": -q -B -Pprogram package\n");
        assertThat(Files.readString(Path.of("..", "pom.xml"))).contains("<id>program</id>");
    }

    @Test
    void tellsWhereToLookWhenTheBuildFails() throws Exception {
        jdk("jdks/25", "25");
        Files.delete(tree.resolve("bootstrap/target/built"));
        writeScript("mvnw", "echo no compiler; exit 7");

        var answer = launch();

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.text())
                .endsWith(
                        "no compiler\nThe build failed, as said above; ./mvnw -Pprogram package in %s says more.\n"
                                .formatted(tree.toRealPath()));
        assertThat(tree.resolve("bootstrap/target/built")).doesNotExist();
    }

    private record Answer(int exitCode, String text) {}

    private Answer launch(String... arguments) throws Exception {
        var command = new ProcessBuilder("sh", tree.resolve("quillgraph").toString());
        command.command().addAll(List.of(arguments));
        command.redirectErrorStream(true);
        var environment = command.environment();
        environment.remove("JAVA_HOME");
        environment.remove("JAVA_OPTS");
        environment.merge("PATH", inUse.resolve("bin").toString(), (old, own) -> own + ":" + old);
        environment.put("QUILLGRAPH_JDKS", tree.resolve("jdks").toString());
        var process = command.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    /**
     * A JDK whose java answers what the launcher asks, and else repeats what it was told to run.
     */
    private Path jdk(String folder, String version) throws IOException {
        var home = tree.resolve(folder);
        write(folder + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        writeScript(folder + "/bin/javac", "");
        writeScript(
                folder + "/bin/java",
                """
                case "$1" in
                  -XshowSettings*) echo "    java.home = %1$s" ;;
                  -version) echo 'openjdk version "%2$s" 2027-03-16' >&2 ;;
                  *) echo "%1$s" "$@" ;;
                esac
                """
                        .formatted(home, version));
        return home;
    }

    private void writeScript(String name, String body) throws IOException {
        assertThat(write(name, "#!/bin/sh\n" + body).toFile().setExecutable(true)).isTrue();
    }

    private Path write(String name, String text) throws IOException {
        var file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
