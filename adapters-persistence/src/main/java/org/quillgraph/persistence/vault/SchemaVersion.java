package org.quillgraph.persistence.vault;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Migrations;

/** The changes that make the schema that this program knows, of one kind of database. */
record SchemaVersion(List<String> changes) {

    static SchemaVersion of(DatabaseUrl.Kind kind) {
        return new SchemaVersion(Migrations.known(kind));
    }

    static SchemaVersion of(Origin origin) {
        return of(DatabaseUrl.Kind.valueOf(origin.database().toUpperCase(Locale.ROOT)));
    }

    void refuseNewer(String what, Collection<String> made) {
        if (!changes.containsAll(made)) {
            throw ProblemException.invalid(
                    "",
                    what
                            + " has a newer schema than this program. Use the version of Quillgraph"
                            + " that made it, or a later one.");
        }
    }

    void refuseOlder(String what, Collection<String> made) {
        if (!made.containsAll(changes)) {
            throw ProblemException.invalid(
                    "", what + " has an older schema. Run `quillgraph migrate` first.");
        }
    }

    /**
     * Those that make what some changes make in a database of another kind; one that only this kind
     * knows goes with the one before it.
     */
    Set<String> like(SchemaVersion other, Collection<String> made) {
        Set<String> like = new LinkedHashSet<>();
        boolean isMade = true;
        for (String change : changes) {
            isMade = other.changes.contains(change) ? made.contains(change) : isMade;
            if (isMade) {
                like.add(change);
            }
        }
        return like;
    }
}
