package org.quillgraph.application.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.workspace.ContextItem;
import org.quillgraph.domain.workspace.ContextType;
import org.quillgraph.domain.workspace.GapReport;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectStatus;
import org.quillgraph.domain.workspace.WorkflowGraph;

/** A project for each topic, with the workflow its articles go through. */
final class DemoDesks {
    /** The nodes of every workflow, in the order in which they are worked off. */
    static final List<String> STEPS = List.of("research", "draft", "review", "publish");

    private static final Instant OPENED = Instant.parse("2016-11-01T08:00:00Z");
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Map<Topic, Desk> desks = new HashMap<>();
    private final List<Entity<?>> records = new ArrayList<>();

    /** What the tickets of one topic need to know of their project. */
    record Desk(Project project, WorkflowGraph workflow, GapReport report) {}

    DemoDesks(Dice dice) {
        Topic.ALL.forEach(topic -> desks.put(topic, desk(topic, dice)));
    }

    Desk of(Topic topic) {
        Desk desk = desks.get(topic);
        if (desk == null) {
            throw new IllegalArgumentException("no desk for " + topic.name());
        }
        return desk;
    }

    /** Projects come first, then what belongs to them. */
    Stream<Entity<?>> records() {
        return records.stream();
    }

    private Desk desk(Topic topic, Dice dice) {
        Instant at = OPENED.plus(dice.upTo(A_MONTH));
        String name =
                topic.name().substring(0, 1).toUpperCase(Locale.ROOT) + topic.name().substring(1);
        Project project =
                new Project(
                        new Key<>(dice.key(at)),
                        topic.name() + "-desk",
                        name + " desk",
                        Optional.of("All that we write about " + topic.name() + "."),
                        ProjectStatus.ACTIVE,
                        false,
                        at,
                        at,
                        0);
        GapReport report = new GapReport(new Key<>(dice.key(at)), project.id(), at, at, at, 0);
        Desk desk = new Desk(project, workflow(project, dice), report);
        records.add(project);
        records.add(desk.workflow);
        records.add(report);
        for (ContextType type : ContextType.values()) {
            records.add(contextItem(project, type, dice));
        }
        return desk;
    }

    private static WorkflowGraph workflow(Project project, Dice dice) {
        List<Map<String, String>> nodes = new ArrayList<>();
        List<Map<String, String>> edges = new ArrayList<>();
        for (String step : STEPS) {
            nodes.add(Map.of("id", step, "label", step, "type", "task"));
        }
        for (int i = 1; i < STEPS.size(); i++) {
            edges.add(Map.of("source", STEPS.get(i - 1), "target", STEPS.get(i)));
        }
        Instant at = project.createdAt();
        return new WorkflowGraph(
                new Key<>(dice.key(at)),
                project.id(),
                "From idea to article",
                Optional.of("What every article goes through."),
                new Json(Map.of("nodes", nodes, "edges", edges)),
                at,
                at,
                0);
    }

    private static ContextItem contextItem(Project project, ContextType type, Dice dice) {
        Instant at = project.createdAt();
        String name =
                switch (type) {
                    case PDF -> "style-guide.pdf";
                    case REPO -> "website";
                    case CHAT -> "What readers asked";
                    case OTHER -> "Words we avoid";
                };
        return new ContextItem(
                new Key<>(dice.key(at)),
                project.id(),
                name,
                type,
                dice.between(200, 20_000),
                type == ContextType.PDF,
                Optional.empty(),
                at,
                at,
                0);
    }
}
