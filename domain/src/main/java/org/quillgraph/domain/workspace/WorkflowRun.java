package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.model.Concluding;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
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
        implements Entity<WorkflowRun>, Concluding {

    public WorkflowRun {
        input = Rules.json("input", input);
        output = Rules.json("output", output);
        startedAt = Rules.time("startedAt", startedAt);
        finishedAt = finish(status, startedAt, Rules.time("finishedAt", finishedAt));
        lastMessage = Rules.text("lastMessage", lastMessage);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** The run in another status; refused where that cannot come after its own. */
    public WorkflowRun become(RunStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw refused(
                    status.isFinal()
                            ? "The run is %s, and stays so.".formatted(status)
                            : "The run is %s and cannot become %s; it may become %s."
                                    .formatted(
                                            status,
                                            next,
                                            Rules.alternatives(
                                                    RunStatus.values(), status::mayBecome)));
        }
        Optional<Instant> finished =
                next.isFinal()
                        ? Optional.of(now.isBefore(startedAt) ? startedAt : now)
                        : Optional.empty();
        return Records.with(this, Map.of("status", next, "finishedAt", finished));
    }

    /** Refuses that its nodes report anything while it does not run. */
    public void refuseReports() {
        if (status.isFinal()) {
            throw refused("The run is %s; nothing more is reported of it.".formatted(status));
        }
        if (status == RunStatus.PAUSED) {
            throw refused("The run is PAUSED; resume it, then report again.");
        }
    }

    /**
     * The run after its nodes have come this far: COMPLETED with the last, FAILED with the first.
     */
    public WorkflowRun follow(List<RunStatus> nodes, Optional<String> message, Instant now) {
        RunStatus next =
                nodes.contains(RunStatus.FAILED)
                        ? RunStatus.FAILED
                        : nodes.stream().allMatch(RunStatus.COMPLETED::equals)
                                ? RunStatus.COMPLETED
                                : RunStatus.RUNNING;
        WorkflowRun followed = next == status ? this : become(next, now);
        return message.isEmpty() ? followed : Records.with(followed, "lastMessage", message);
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(new Problem.Conflict(reason));
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

    @Override
    public boolean isConcluded() {
        return status.isFinal();
    }
}
