package org.quillgraph.bootstrap;

import java.util.List;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class PostgresUpkeepTest extends UpkeepContract {
    @Override
    DatabaseSettings database() {
        return TestDatabases.postgres();
    }

    @Override
    List<String> damage() {
        return List.of(
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_job_run_job'::regclass");
    }

    @Override
    List<String> repair() {
        return List.of(
                "UPDATE pg_index SET indisvalid = true WHERE indexrelid = 'ix_job_run_job'::regclass");
    }

    @Override
    String poolUse() {
        return "[0-9]+ active and [1-9][0-9]* idle in all programs";
    }

    @Override
    List<String> pools() {
        return List.of("postgresql");
    }
}
