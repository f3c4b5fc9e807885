package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Searchable;

/** An idea that a project has taken up, as work to do. */
@Described("An idea that a project has taken up, as work to do.")
@Searchable({"title", "description"})
public record IdeaTicket(
        Key<IdeaTicket> id,
        @Inverse("tickets") @Described("The project that took it up.") Key<Project> project,
        @Inverse("tickets") @Described("The collected idea that it was made from.")
                Optional<Key<IdeaInspiration>> inspiration,
        @Described("What is to be done.") String title,
        @Described("What more there is to say of it.") Optional<String> description,
        @Default("ACTIVE") @Described("Whether it is worked on.") TicketStatus status,
        @Default("MEDIUM") @Described("How much it matters.") Priority priority,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<IdeaTicket> {

    public IdeaTicket {
        title = Rules.notBlank("title", title);
        description = Rules.text("description", description);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
