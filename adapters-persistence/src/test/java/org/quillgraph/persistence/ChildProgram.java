package org.quillgraph.persistence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Starts the main method of a test class as a process of its own, which can be killed. */
public final class ChildProgram {
    /** Half the processor time, where a program ends before it has been optimised. */
    private static final List<String> FOR_A_SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private ChildProgram() {}

    /** Its first two arguments are the database, as {@link #settings} reads them. */
    public static Process start(Class<?> program, DatabaseSettings settings, String... more)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FOR_A_SHORT_LIFE);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(classPath());
        command.add(program.getName());
        command.add(settings.url() == null ? "" : settings.url());
        command.add(settings.dataFolder().toString());
        command.addAll(List.of(more));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static DatabaseSettings settings(String[] arguments) {
        return new DatabaseSettings(arguments[0], Path.of(arguments[1]), 5, 5);
    }

    private static String classPath() {
        // the test runner starts with a jar that only lists the others
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }
}
