package org.quillgraph.bootstrap;

import static org.quillgraph.domain.inspiration.Ideas.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.Pipelines;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectStatus;

/** A server that changes its database in every way there is. */
final class Writer implements AutoCloseable {
    private static final int OF_EACH_TYPE = 20;

    /** More than are carried over at once. */
    private static final int PROJECTS_BETWEEN = 250;

    private final Program program;
    private final Repositories stored;
    private final Repository<IdeaInspiration> ideas;
    private final IdeaInspiration changed = Ideas.idea("An outdated robot");
    private final IdeaInspiration gone = Ideas.idea("An outdated drone");
    private final IdeaInspiration scored = Ideas.idea("A robot that sings");
    private final Scoring older = Ideas.scoring(scored.id(), NOON);
    private final Scoring newer = Ideas.scoring(scored.id(), NOON.plus(Duration.ofDays(1)));
    private final Pipeline pipeline = Pipelines.pipeline();
    private final User user = Aged.user();
    private final UserSession session = Aged.sessionEnding(user, NOON);
    private final List<Project> between = projects();
    private UUID deletion;

    Writer(Program program) {
        this.program = program;
        this.stored = program.part(Repositories.class);
        this.ideas = stored.of(IdeaInspiration.class);
    }

    Program program() {
        return program;
    }

    void fill() {
        List<Record> records = RandomContent.of(program.part(Catalogue.class), 11, OF_EACH_TYPE);
        stored.addAll(records.stream().<Entity<?>>map(record -> (Entity<?>) record).toList());
        stored.addAll(List.of(user, session, changed, gone, scored, older, newer, pipeline));
        stored.of(Project.class).addAll(between);
    }

    /** In the order of their ids. */
    private static List<Project> projects() {
        return IntStream.range(0, PROJECTS_BETWEEN)
                .mapToObj(
                        i ->
                                new Project(
                                        new Key<>(new UUID(i, i)),
                                        "project-" + i,
                                        "Project " + i,
                                        Optional.empty(),
                                        ProjectStatus.ACTIVE,
                                        false,
                                        NOON,
                                        NOON,
                                        0))
                .toList();
    }

    void writeDuringTheCopy() {
        ideas.add(Ideas.idea("A robot seen during the copy"));
        stored.of(Scoring.class).delete(newer.id());
    }

    void change() {
        ideas.update(Ideas.titled(changed, "A robot carried over"));
        deletion = changing(() -> ideas.delete(gone.id()));
        IdeaInspiration nested = Ideas.idea("A robot with labels");
        stored.addAll(
                List.of(
                        nested,
                        Ideas.classification(nested.id(), NOON),
                        Ideas.scoring(nested.id(), NOON),
                        Pipelines.cost(pipeline.id(), "1.25")));
        changing(this::swapSlugs);
    }

    private void swapSlugs() {
        Repository<Project> projects = stored.of(Project.class);
        Project first = projects.update(Records.with(between.getFirst(), "slug", "unused"));
        projects.updateAll(
                between.subList(1, PROJECTS_BETWEEN - 1).stream()
                        .map(project -> Records.with(project, "name", "Another"))
                        .toList());
        projects.update(Records.with(between.getLast(), "slug", between.getFirst().slug()));
        projects.update(Records.with(first, "slug", between.getLast().slug()));
    }

    void writeMore() {
        new Projects(program).add("Sooner than what began before");
    }

    void undo() {
        program.part(UnitOfWork.class)
                .run(false, _ -> program.part(RevertChangeSet.class).revert(deletion));
        ideas.delete(gone.id());
    }

    void leaveNoRevision() {
        stored.of(UserSession.class)
                .update(Records.with(session, "lastActivityAt", NOON.plusSeconds(1)));
        stored.of(User.class).update(Records.with(user, "lastLoginAt", Optional.of(NOON)));
        Instant now = Instant.now();
        program.part(AnswerStore.class)
                .keep(
                        "key",
                        new AnswerStore.Kept("digest", "answer", Optional.empty(), Set.of(), now),
                        now.minusSeconds(9));
    }

    private UUID changing(Runnable work) {
        return program.part(UnitOfWork.class)
                .run(
                        false,
                        changeSet -> {
                            work.run();
                            return changeSet;
                        });
    }

    @Override
    public void close() {
        program.close();
    }
}
