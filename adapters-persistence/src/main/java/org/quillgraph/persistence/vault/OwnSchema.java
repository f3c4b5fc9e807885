package org.quillgraph.persistence.vault;

import java.util.List;
import java.util.function.Consumer;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.upkeep.Schema;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.Migrations;

/** Changes the schema of a database that no other program has open. */
public final class OwnSchema implements Schema {
    private final DatabaseSettings settings;

    public OwnSchema(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> takeBack(int changes) {
        List<String> applied = Migrations.status(settings).applied();
        if (changes > applied.size()) {
            throw ProblemException.invalid(
                    "", "There are only " + applied.size() + " changes to take back.");
        }
        change(migrations -> migrations.rollback(changes));
        return applied.reversed().subList(0, changes);
    }

    @Override
    public void remake() {
        change(Migrations::remake);
    }

    private void change(Consumer<Migrations> change) {
        Others.keptOut(
                settings.databaseUrl(),
                () -> {
                    try (Databases databases = Databases.open(settings)) {
                        change.accept(new Migrations(databases));
                        return databases.url();
                    }
                });
    }
}
