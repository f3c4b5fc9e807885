package org.quillgraph.persistence.vault;

import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

class SqliteVaultTest extends VaultContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.sqlite();
    }

    @Override
    String found(String word) {
        return "SELECT count(*) FROM idea_inspiration_fts WHERE idea_inspiration_fts MATCH '%s'"
                .formatted(word);
    }
}
