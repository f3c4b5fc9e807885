package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresSecretsInLogsTest extends SecretsInLogsContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Test
    void thePasswordOfTheDatabase() {
        String url = "postgresql://quill:" + PASSWORD.replace(' ', '-') + "@localhost:1/quill";
        Map<String, String> environment =
                Map.of("QUILLGRAPH_DATA", data.toString(), "DATABASE_URL", url, "PORT", "0");

        String said =
                Stream.of("status", "serve", "migrate")
                        .map(command -> CommandRun.of(environment, command))
                        .map(CommandRun::toString)
                        .collect(Collectors.joining());

        assertThat(said).contains("localhost:1").doesNotContain("horses");
        assertThat(logged()).doesNotContain("horses");
    }
}
