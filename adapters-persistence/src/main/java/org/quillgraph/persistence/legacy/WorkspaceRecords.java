package org.quillgraph.persistence.legacy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.workspace.ContextItem;
import org.quillgraph.domain.workspace.ContextType;
import org.quillgraph.domain.workspace.GapReport;
import org.quillgraph.domain.workspace.GapStatus;
import org.quillgraph.domain.workspace.GapSuggestion;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Priority;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectStatus;
import org.quillgraph.domain.workspace.RunStatus;
import org.quillgraph.domain.workspace.TicketStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/** Makes records of the entries of the old workspace's dictionaries. */
final class WorkspaceRecords {
    /** By their names, each after those that its entries refer to. */
    static final SequencedMap<String, Reading> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("projects", WorkspaceRecords::project);
        SECTIONS.put("idea_tickets", WorkspaceRecords::ticket);
        SECTIONS.put("context_items", WorkspaceRecords::contextItem);
        SECTIONS.put("workflow_graphs", WorkspaceRecords::workflow);
        SECTIONS.put("workflow_runs", WorkspaceRecords::run);
        SECTIONS.put("workflow_node_states", WorkspaceRecords::nodeState);
        SECTIONS.put("gap_reports", WorkspaceRecords::report);
    }

    private WorkspaceRecords() {}

    /** What one section's entries are. */
    interface Reading {
        /** Makes one of the entry that has this key in its section. */
        Entity<?> record(LegacyColumns columns, String key);
    }

    private static <T> Key<T> key(LegacyColumns columns, String section, String key) {
        return LegacyKeys.of(section, columns.filled("id").orElse(key));
    }

    private static Project project(LegacyColumns columns, String key) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new Project(
                key(columns, "projects", key),
                columns.text("slug").orElse(""),
                columns.text("name").orElse(""),
                columns.text("description"),
                columns.choice("status", ProjectStatus.class).orElse(ProjectStatus.DRAFT),
                false,
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static IdeaTicket ticket(LegacyColumns columns, String key) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new IdeaTicket(
                key(columns, "idea_tickets", key),
                columns.key("projects", "project_id"),
                Optional.empty(),
                columns.text("title").orElse(""),
                columns.text("description"),
                columns.choice("status", TicketStatus.class).orElse(TicketStatus.ACTIVE),
                columns.choice("priority", Priority.class).orElse(Priority.MEDIUM),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static ContextItem contextItem(LegacyColumns columns, String key) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new ContextItem(
                key(columns, "context_items", key),
                columns.key("projects", "project_id"),
                columns.text("name").orElse(""),
                columns.choice("type", ContextType.class).orElse(ContextType.OTHER),
                columns.integer("tokens").orElse(0),
                columns.truth("pinned", false),
                columns.filled("canonical_document_id"),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static WorkflowGraph workflow(LegacyColumns columns, String key) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new WorkflowGraph(
                key(columns, "workflow_graphs", key),
                columns.key("projects", "project_id"),
                columns.text("name").orElse(""),
                columns.text("description"),
                LegacyColumns.needed("graph_json", columns.json("graph_json")),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static WorkflowRun run(LegacyColumns columns, String key) {
        Instant startedAt = columns.createdAt("started_at", "created_at");
        Optional<Instant> finishedAt = columns.time("finished_at");
        return new WorkflowRun(
                key(columns, "workflow_runs", key),
                columns.key("projects", "project_id"),
                columns.key("workflow_graphs", "workflow_id"),
                columns.choice("status", RunStatus.class).orElse(RunStatus.PENDING),
                columns.json("input_json"),
                columns.json("output_json"),
                startedAt,
                finishedAt,
                columns.text("last_message"),
                startedAt,
                finishedAt.orElse(startedAt),
                0);
    }

    /**
     * A state has no key of its own, but there is one for each node of a run; one that has no time
     * either is taken to be made now.
     */
    private static WorkflowNodeState nodeState(LegacyColumns columns, String key) {
        Key<WorkflowRun> run = columns.key("workflow_runs", "run_id");
        String node = columns.needed("node_id");
        Optional<Instant> startedAt = columns.time("started_at");
        Optional<Instant> completedAt = columns.time("completed_at");
        Instant createdAt = startedAt.or(() -> completedAt).orElseGet(Instant::now);
        return new WorkflowNodeState(
                LegacyKeys.named("workflow_node_states/" + run + "/" + node),
                run,
                node,
                columns.choice("status", RunStatus.class).orElse(RunStatus.PENDING),
                columns.decimal("progress").orElse(BigDecimal.ZERO),
                columns.json("messages_json"),
                startedAt,
                completedAt,
                columns.text("error"),
                createdAt,
                completedAt.orElse(createdAt),
                0);
    }

    private static GapReport report(LegacyColumns columns, String key) {
        Instant generatedAt = columns.createdAt("generated_at", "created_at");
        return new GapReport(
                key(columns, "gap_reports", key),
                columns.key("projects", "project_id"),
                generatedAt,
                generatedAt,
                generatedAt,
                0);
    }

    /** A suggestion was made with its report. */
    static GapSuggestion suggestion(LegacyColumns columns, String place, Instant madeAt) {
        return new GapSuggestion(
                key(columns, "gap_suggestions", place),
                columns.key("gap_reports", "report_id"),
                columns.key("idea_tickets", "ticket_id"),
                LegacyColumns.needed("status", columns.choice("status", GapStatus.class)),
                columns.text("notes"),
                LegacyColumns.needed("confidence", columns.decimal("confidence")),
                columns.texts("related_files"),
                madeAt,
                madeAt,
                0);
    }
}
