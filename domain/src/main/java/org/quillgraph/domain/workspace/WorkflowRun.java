package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;

/** One time that a workflow is gone through. */
@Described("One time that a workflow is gone through.")
public record WorkflowRun(
        Key<WorkflowRun> id,
        @Inverse("workflowRuns") @Described("The project that it is done for.")
                Key<Project> project,
        @Inverse("runs") @Described("The workflow that is gone through.")
                Key<WorkflowGraph> workflow,
        @Default("PENDING") @Described("How far it has come.") RunStatus status,
        @Described("What it was given.") Optional<Json> input,
        @Described("What came out of it.") Optional<Json> output,
        @Default(Default.NOW) @Described("When it was started.") Instant startedAt,
        @Described(
                        "When it came to its end: present when it is COMPLETED, FAILED or CANCELLED, and only then.")
                Optional<Instant> finishedAt,
        @Described("What was last said of it.") Optional<String> lastMessage,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<WorkflowRun> {

    public WorkflowRun {
        input = Rules.json("input", input);
        output = Rules.json("output", output);
        startedAt = Rules.time("startedAt", startedAt);
        finishedAt = finish(status, startedAt, Rules.time("finishedAt", finishedAt));
        lastMessage = Rules.text("lastMessage", lastMessage);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
    }

    private static Optional<Instant> finish(
            RunStatus status, Instant startedAt, Optional<Instant> finishedAt) {
        if (status.isFinal() != finishedAt.isPresent()) {
            throw ProblemException.invalid(
                    "finishedAt",
                    status.isFinal()
                            ? "is missing; a run that is " + status + " has one."
                            : "may not be there while the run is " + status + "; leave it out.");
        }
        if (finishedAt.isPresent() && finishedAt.get().isBefore(startedAt)) {
            throw ProblemException.invalid(
                    "finishedAt", "lies before startedAt, which is " + startedAt + ".");
        }
        return finishedAt;
    }
}
