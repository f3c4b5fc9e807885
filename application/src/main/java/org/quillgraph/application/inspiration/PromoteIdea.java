package org.quillgraph.application.inspiration;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Priority;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.TicketStatus;

/** Makes a ticket of an idea in a project, once for each project. */
public final class PromoteIdea {
    private final Repositories repositories;
    private final Lookup lookup;

    /** How the ticket differs from the idea. */
    public record Wishes(
            Optional<String> title, Optional<String> description, Optional<Priority> priority) {}

    public PromoteIdea(Repositories repositories, Lookup lookup) {
        this.repositories = repositories;
        this.lookup = lookup;
    }

    public IdeaTicket promote(Key<IdeaInspiration> idea, Key<Project> project, Wishes wishes) {
        IdeaInspiration promoted = Ideas.existing(repositories, idea);
        Held.of(repositories, Project.class, project).record().refuseArchived("takes up no ideas");
        refuseSecond(promoted, project);
        Instant now = Instant.now();
        IdeaTicket ticket =
                new IdeaTicket(
                        Key.fresh(),
                        project,
                        Optional.of(idea),
                        wishes.title().orElse(promoted.title()),
                        wishes.description().or(promoted::description),
                        TicketStatus.ACTIVE,
                        wishes.priority().orElse(Priority.MEDIUM),
                        now,
                        now,
                        0);
        repositories.of(IdeaTicket.class).add(ticket);
        return ticket;
    }

    /** Nobody can add one in between, since the idea is held. */
    private void refuseSecond(IdeaInspiration idea, Key<Project> project) {
        repositories
                .of(IdeaTicket.class)
                .lock(lookup.referringTo(idea.id(), IdeaTicket.class, "inspiration"))
                .stream()
                .filter(ticket -> ticket.project().equals(project))
                .findFirst()
                .ifPresent(
                        ticket -> {
                            throw new ProblemException(
                                    new Problem.Conflict(
                                            "The project has taken up this idea already, as ticket %s."
                                                    .formatted(ticket.id())));
                        });
    }
}
