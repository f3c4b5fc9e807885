package org.quillgraph.graphql.verbs;

import java.math.BigDecimal;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.application.workspace.CancelRun;
import org.quillgraph.application.workspace.PauseRun;
import org.quillgraph.application.workspace.ReportNodeState;
import org.quillgraph.application.workspace.ResumeRun;
import org.quillgraph.application.workspace.StartWorkflowRun;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.workspace.NodeReport;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb.Done;
import org.quillgraph.graphql.mutation.Verbs;

/** The verbs of workflows. */
final class WorkspaceVerbs implements Verbs {
    private final StartWorkflowRun startWorkflowRun;
    private final ReportNodeState reportNodeState;
    private final PauseRun pauseRun;
    private final ResumeRun resumeRun;
    private final CancelRun cancelRun;

    WorkspaceVerbs(
            StartWorkflowRun startWorkflowRun,
            ReportNodeState reportNodeState,
            PauseRun pauseRun,
            ResumeRun resumeRun,
            CancelRun cancelRun) {
        this.startWorkflowRun = startWorkflowRun;
        this.reportNodeState = reportNodeState;
        this.pauseRun = pauseRun;
        this.resumeRun = resumeRun;
        this.cancelRun = cancelRun;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.add("startWorkflowRun", WorkflowRun.class, this::start);
        mutations.add("reportNodeState", WorkflowNodeState.class, this::report);
        mutations.add("pauseRun", WorkflowRun.class, this::pause);
        mutations.add("resumeRun", WorkflowRun.class, this::resume);
        mutations.add("cancelRun", WorkflowRun.class, this::cancel);
    }

    private Done start(Arguments arguments) {
        Outcome<WorkflowRun> outcome =
                startWorkflowRun.start(
                        arguments.key("workflow"), arguments.find("input", Json.class));
        return Done.of(outcome.affected(), outcome.answer().id());
    }

    private Done report(Arguments arguments) {
        NodeReport report =
                new NodeReport(
                        arguments.get("status", RunStatus.class),
                        arguments.find("progress", BigDecimal.class),
                        arguments.find("message", String.class),
                        arguments.find("error", String.class));
        Outcome<WorkflowNodeState> outcome =
                reportNodeState.report(
                        arguments.key("run"), arguments.get("nodeId", String.class), report);
        return Done.of(outcome.affected(), outcome.answer().id());
    }

    private Done pause(Arguments arguments) {
        return Done.of(pauseRun.pause(arguments.key("run")).id());
    }

    private Done resume(Arguments arguments) {
        return Done.of(resumeRun.resume(arguments.key("run")).id());
    }

    private Done cancel(Arguments arguments) {
        Outcome<WorkflowRun> outcome = cancelRun.cancel(arguments.key("run"));
        return Done.of(outcome.affected(), outcome.answer().id());
    }
}
