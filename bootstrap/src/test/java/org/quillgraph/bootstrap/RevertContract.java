package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.classification;
import static org.quillgraph.domain.inspiration.Ideas.fromSource;
import static org.quillgraph.domain.inspiration.Ideas.titled;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Problem.Conflict;
import org.quillgraph.domain.model.Problem.NotFound;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Undoing what a request did, on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RevertContract {
    private Program program;
    private Repository<IdeaInspiration> ideas;
    private Repository<Classification> classifications;
    private IdeaInspiration idea;

    abstract DatabaseSettings database();

    @BeforeAll
    void start(@TempDir Path folder) {
        program = Program.of(Settings.from(CommandRun.environment(database(), folder)));
        ideas = program.part(Repositories.class).of(IdeaInspiration.class);
        classifications = program.part(Repositories.class).of(Classification.class);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @BeforeEach
    void addIdea() {
        idea = fromSource(UUID.randomUUID().toString());
        ideas.add(idea);
    }

    @Test
    void allThatARequestDidIsUndone() {
        IdeaInspiration gone = fromSource(UUID.randomUUID().toString());
        Classification label = classification(gone.id(), NOON);
        ideas.add(gone);
        classifications.add(label);
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        Classification madeLabel = classification(made.id(), NOON);
        UUID request =
                change(
                        () -> {
                            ideas.add(made);
                            classifications.add(madeLabel);
                            ideas.update(titled(idea, "Another"));
                            ideas.update(titled(stored(), "Yet another"));
                            classifications.delete(label.id());
                            ideas.delete(gone.id());
                        });

        assertThat(revert(request)).hasSize(6);
        assertThat(stored().title()).isEqualTo(idea.title());
        assertThat(stored().version()).isEqualTo(4);
        assertThat(ideas.find(made.id())).isEmpty();
        assertThat(classifications.find(madeLabel.id())).isEmpty();
        assertThat(ideas.find(gone.id()).orElseThrow().latestClassification()).contains(label.id());
        assertThat(classifications.find(label.id()))
                .contains(Records.with(label, "version", label.version() + 1));
    }

    @Test
    void whatHasBeenChangedSinceIsAConflict() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.update(titled(stored(), "Later work"));

        assertThatThrownBy(() -> revert(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Conflict.class))
                .hasMessageContaining("IdeaInspiration " + idea.id() + " title is now Later work");
        assertThat(stored().title()).isEqualTo("Later work");
    }

    @Test
    void whatHasBeenChangedBesidesStays() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.update(Records.with(stored(), "score", Optional.of(70)));
        revert(request);

        assertThat(stored().title()).isEqualTo(idea.title());
        assertThat(stored().score()).contains(70);
    }

    @Test
    void whatHasBeenChangedSinceItWasMadeIsNotDeleted() {
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        UUID request =
                change(
                        () -> {
                            ideas.add(made);
                            ideas.update(titled(made, "Another"));
                        });
        ideas.update(Records.with(ideas.find(made.id()).orElseThrow(), "score", Optional.of(70)));

        assertThatThrownBy(() -> revert(request))
                .hasMessageContaining("has been changed since, which would be lost with it");
        assertThat(ideas.find(made.id())).isPresent();
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        IdeaInspiration made = fromSource(UUID.randomUUID().toString());
        UUID request = change(() -> ideas.add(made));
        classifications.add(classification(made.id(), NOON));

        assertThatThrownBy(() -> revert(request))
                .hasMessageContaining(made.id() + " is the inspiration of 1 classifications");
    }

    @Test
    void whatWasDeletedSinceIsAConflict() {
        UUID request = change(() -> ideas.update(titled(idea, "Another")));
        ideas.delete(idea.id());

        assertThatThrownBy(() -> revert(request)).hasMessageContaining("is not there any more");
    }

    @Test
    void anUndoingCanBeUndone() {
        UUID request = change(() -> ideas.delete(idea.id()));
        UUID undoing = change(() -> program.part(RevertChangeSet.class).revert(request));
        assertThat(ideas.find(idea.id())).isPresent();
        revert(undoing);

        assertThat(ideas.find(idea.id())).isEmpty();
    }

    @Test
    void whatNeverWasIsNotFound() {
        assertThatThrownBy(() -> revert(new UUID(1, 2)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(NotFound.class));
    }

    private IdeaInspiration stored() {
        return ideas.find(idea.id()).orElseThrow();
    }

    private UUID change(Runnable work) {
        return program.part(UnitOfWork.class)
                .run(
                        false,
                        changeSet -> {
                            work.run();
                            return changeSet;
                        });
    }

    private List<UUID> revert(UUID request) {
        return program.part(UnitOfWork.class)
                .run(false, changeSet -> program.part(RevertChangeSet.class).revert(request));
    }
}
