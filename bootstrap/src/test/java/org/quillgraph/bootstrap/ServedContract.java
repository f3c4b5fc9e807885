package org.quillgraph.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.persistence.database.DatabaseSettings;

/**
 * What all cases of a contract share: a new database, a server on it, and a client that asks it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServedContract {
    /** The data folder. */
    Path data;

    /** The variables that the server was started with. */
    Map<String, String> environment;

    Program program;
    GraphClient client;

    abstract DatabaseSettings database();

    /** Variables besides those that name the database. */
    Map<String, String> variables() {
        return Map.of();
    }

    @BeforeAll
    void serve(@TempDir Path folder) {
        data = folder;
        environment = new HashMap<>(CommandRun.environment(database(), folder));
        environment.put("PORT", "0");
        environment.putAll(variables());
        program = Program.serving(Settings.from(environment));
        client = new GraphClient(program);
    }

    @AfterAll
    void stop() {
        client.close();
        program.close();
    }
}
