package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** A piece of work that ideas are turned into content for. */
@Described("A piece of work that ideas are turned into content for.")
@Unique(name = "Slug", of = "slug")
public record Project(
        Key<Project> id,
        @Default(Default.SLUG + "name") @Described("Its name in addresses.") String slug,
        @Described("What it is called.") String name,
        @Described("What it is for.") Optional<String> description,
        @Default("DRAFT") @Described("How far it has come.") ProjectStatus status,
        @Default("false")
                @Described(
                        "Whether nobody but its members, and administrators, sees anything of it.")
                boolean isPrivate,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Project> {

    public Project {
        slug = Rules.indexed("slug", Rules.notBlank("slug", slug));
        name = Rules.indexed("name", Rules.notBlank("name", name));
        description = Rules.text("description", description);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /**
     * Refuses new work where there is none any more.
     *
     * @param what such as {@code takes up no ideas}
     */
    public void refuseArchived(String what) {
        if (status == ProjectStatus.ARCHIVED) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The project %s is archived and %s; choose another one, or make it ACTIVE again."
                                    .formatted(slug, what)));
        }
    }
}
