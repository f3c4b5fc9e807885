package org.quillgraph.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quillgraph.bootstrap.cli.Console;
import org.quillgraph.persistence.database.DatabaseSettings;

/** What one run of the command line came to. */
record CommandRun(int exitCode, List<String> out, List<String> err) {

    static CommandRun of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, err, environment, false);
        int exitCode = Quillgraph.run(console, arguments);
        return new CommandRun(
                exitCode,
                out.toString(UTF_8).lines().toList(),
                err.toString(UTF_8).lines().toList());
    }

    /** The variables that name a database of a test. */
    static Map<String, String> environment(DatabaseSettings database, Path data) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUILLGRAPH_DATA", data.toString());
        variables.put("DATABASE_POOL_SIZE", String.valueOf(database.poolSize()));
        variables.put("DATABASE_MAX_OVERFLOW", String.valueOf(database.maxOverflow()));
        if (database.url() != null) {
            variables.put("DATABASE_URL", database.url());
        }
        return Map.copyOf(variables);
    }
}
