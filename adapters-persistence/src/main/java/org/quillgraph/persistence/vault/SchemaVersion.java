package org.quillgraph.persistence.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Migrations;

/** The changes that make the schema that this program knows, of one kind of database. */
record SchemaVersion(Set<String> changes) {

    static SchemaVersion of(DatabaseUrl.Kind kind) {
        return new SchemaVersion(Set.copyOf(Migrations.known(kind)));
    }

    static SchemaVersion of(Origin origin) {
        return of(DatabaseUrl.Kind.valueOf(origin.database().toUpperCase(Locale.ROOT)));
    }

    /** Refuses every other. */
    void check(String what, List<String> made) {
        Set<String> newer = new HashSet<>(made);
        newer.removeAll(changes);
        if (!newer.isEmpty()) {
            throw ProblemException.invalid(
                    "",
                    what
                            + " has a newer schema than this program. Use the version of Quillgraph"
                            + " that made it, or a later one.");
        }
        if (!Set.copyOf(made).containsAll(changes)) {
            throw ProblemException.invalid(
                    "",
                    what
                            + " has an older schema. Bring a database up to date with `quillgraph"
                            + " migrate` first; restore a backup with the version of Quillgraph that"
                            + " made it, and migrate then.");
        }
    }
}
