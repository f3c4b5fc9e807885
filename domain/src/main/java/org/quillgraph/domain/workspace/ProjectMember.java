package org.quillgraph.domain.workspace;

import java.time.Instant;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** Somebody who takes part in a project. */
@Described("Somebody who takes part in a project; of a private one nobody else sees anything.")
@Unique(
        name = "Member",
        of = {"project", "user"})
public record ProjectMember(
        Key<ProjectMember> id,
        @Inverse("members") @Described("The project.") Key<Project> project,
        @Inverse("memberships") @Described("Who takes part.") Key<User> user,
        @Default("EDITOR") @Described("What they may do in it while it is private.")
                ProjectRole role,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<ProjectMember> {

    public ProjectMember {
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
