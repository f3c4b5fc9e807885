package org.quillgraph.application.demo;

import static org.quillgraph.application.demo.DemoIdeas.maybe;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.demo.DemoDesks.Desk;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.workspace.GapStatus;
import org.quillgraph.domain.workspace.GapSuggestion;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Priority;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.TicketStatus;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Makes up what came of one idea: a ticket for one in four, an article for about half of those. */
final class DemoOutcome {
    private static final int TICKET_EVERY = 4;
    private static final int SUGGESTION_EVERY = 16;
    private static final int RUN_EVERY = 40;
    private static final int RIVAL_EVERY = 10;
    private static final Duration SOON = Duration.ofDays(10);

    private final DemoFrame frame;
    private final IdeaInspiration idea;
    private final Topic topic;
    private final Audience audience;
    private final Dice dice;
    private final Desk desk;
    private final List<Entity<?>> records = new ArrayList<>();

    DemoOutcome(DemoFrame frame, IdeaInspiration idea, Topic topic, Audience audience, Dice dice) {
        this.frame = frame;
        this.idea = idea;
        this.topic = topic;
        this.audience = audience;
        this.dice = dice;
        this.desk = frame.desks().of(topic);
    }

    /** In an order in which they can be stored. */
    List<Entity<?>> of(long number) {
        if (number % RIVAL_EVERY == 0) {
            records.add(frame.competitors().article(topic, idea.createdAt(), dice));
        }
        if (number % TICKET_EVERY == 0) {
            IdeaTicket ticket = ticket();
            records.add(ticket);
            if (number % SUGGESTION_EVERY == 0) {
                records.add(suggestion(ticket));
            }
            if (number % RUN_EVERY == 0) {
                addRun(ticket);
            }
            if (ticket.status() == TicketStatus.COMPLETE) {
                records.addAll(
                        new DemoArticle(frame, desk, ticket, topic, audience, dice).records());
            }
        }
        return records;
    }

    private IdeaTicket ticket() {
        Instant at = idea.createdAt().plus(dice.upTo(SOON));
        // editors have an eye for what the audience will like
        double luck = audience.quality() + dice.bell();
        TicketStatus status =
                luck > -0.3
                        ? TicketStatus.COMPLETE
                        : luck > -1.5 ? TicketStatus.ACTIVE : TicketStatus.BLOCKED;
        Priority priority = luck > 1 ? Priority.HIGH : luck > -0.5 ? Priority.MEDIUM : Priority.LOW;
        return new IdeaTicket(
                new Key<>(dice.key(at)),
                desk.project().id(),
                Optional.of(idea.id()),
                "Write about: " + idea.title(),
                idea.description(),
                status,
                priority,
                at,
                at.plus(dice.upTo(SOON)),
                0);
    }

    private GapSuggestion suggestion(IdeaTicket ticket) {
        GapStatus status =
                switch (ticket.status()) {
                    case COMPLETE -> GapStatus.IMPLEMENTED;
                    case ACTIVE -> GapStatus.PARTIALLY_IMPLEMENTED;
                    case BLOCKED -> GapStatus.UNMAPPED;
                };
        Instant at = ticket.updatedAt();
        return new GapSuggestion(
                new Key<>(dice.key(at)),
                desk.report().id(),
                ticket.id(),
                status,
                maybe(0.6, dice).map(_ -> "Seen in " + dice.between(1, 9) + " articles."),
                Dice.within(0, 0.7 + 0.15 * dice.bell(), 1, 4),
                List.of("articles/" + topic.name() + ".md"),
                at,
                at,
                0);
    }

    private void addRun(IdeaTicket ticket) {
        boolean done = ticket.status() == TicketStatus.COMPLETE;
        Instant start = ticket.createdAt();
        Instant end = start.plus(dice.upTo(SOON));
        WorkflowRun run =
                new WorkflowRun(
                        new Key<>(dice.key(start)),
                        desk.project().id(),
                        desk.workflow().id(),
                        done ? RunStatus.COMPLETED : RunStatus.FAILED,
                        Optional.of(new Json(Map.of("ticket", ticket.id().toString()))),
                        Optional.empty(),
                        start,
                        Optional.of(end),
                        Optional.of(done ? "Published." : "Nobody reviewed it."),
                        start,
                        end,
                        0);
        records.add(run);
        int reached = done ? DemoDesks.STEPS.size() : dice.between(0, DemoDesks.STEPS.size() - 1);
        for (int i = 0; i < DemoDesks.STEPS.size(); i++) {
            records.add(state(run, i, reached));
        }
    }

    /** Steps before the one that was reached are done, that one failed, later ones never began. */
    private WorkflowNodeState state(WorkflowRun run, int step, int reached) {
        RunStatus status =
                step < reached
                        ? RunStatus.COMPLETED
                        : step == reached ? RunStatus.FAILED : RunStatus.PENDING;
        Optional<Instant> end = status.isFinal() ? run.finishedAt() : Optional.empty();
        return new WorkflowNodeState(
                new Key<>(dice.key(run.createdAt())),
                run.id(),
                DemoDesks.STEPS.get(step),
                status,
                status == RunStatus.COMPLETED ? BigDecimal.ONE : BigDecimal.ZERO,
                Optional.empty(),
                end.map(_ -> run.startedAt()),
                end,
                status == RunStatus.FAILED ? Optional.of("Nobody was free.") : Optional.empty(),
                run.createdAt(),
                run.updatedAt(),
                0);
    }
}
