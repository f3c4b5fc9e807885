package org.quillgraph.domain.workspace;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;

/** The steps of a workflow by the ids of their nodes, none of which comes before itself. */
public record NodeGraph(SequencedSet<String> nodes, List<Edge> edges) {

    /** What has to be done before what. */
    public record Edge(String source, String target) {}

    /**
     * Reads {@code {"nodes": [{"id": "draft"}, {"id": "review"}], "edges": [{"source": "draft",
     * "target": "review"}]}} or refuses it under the attribute's name.
     */
    public static NodeGraph of(String name, Json json) {
        if (!(json.value() instanceof Map<?, ?> members
                && members.get("nodes") instanceof List<?> nodes
                && members.get("edges") instanceof List<?> edges)) {
            throw ProblemException.invalid(
                    name,
                    "must be an object of two lists, such as {\"nodes\": [{\"id\": \"draft\"}], \"edges\": []}.");
        }
        NodeGraph graph = new NodeGraph(new LinkedHashSet<>(), new ArrayList<>());
        for (int i = 0; i < nodes.size(); i++) {
            graph.addNode(name, i, nodes.get(i));
        }
        for (int i = 0; i < edges.size(); i++) {
            graph.addEdge(name, i, edges.get(i));
        }
        graph.refuseCycles(name);
        return graph;
    }

    /** The nodes that have to be done right before this one. */
    public Set<String> before(String node) {
        return edges.stream()
                .filter(edge -> edge.target().equals(node))
                .map(Edge::source)
                .collect(toSet());
    }

    private void addNode(String name, int index, @Nullable Object node) {
        String id = member(node, "id");
        if (id == null || id.isBlank()) {
            throw ProblemException.invalid(
                    name, "nodes[" + index + "] has no id; give it one, a text.");
        }
        if (!nodes.add(Rules.indexed(name, id))) {
            throw ProblemException.invalid(
                    name, "has two nodes with the id " + id + "; give each its own.");
        }
    }

    private void addEdge(String name, int index, @Nullable Object edge) {
        Edge added = new Edge(end(name, index, edge, "source"), end(name, index, edge, "target"));
        edges.add(added);
    }

    private String end(String name, int index, @Nullable Object edge, String side) {
        String id = member(edge, side);
        if (id == null || !nodes.contains(id)) {
            throw ProblemException.invalid(
                    name,
                    "edges[%d] has the %s %s, which is no node; name the id of one."
                            .formatted(index, side, id));
        }
        return id;
    }

    private static @Nullable String member(@Nullable Object object, String name) {
        return object instanceof Map<?, ?> members && members.get(name) instanceof String text
                ? text
                : null;
    }

    /** Takes away what comes after nothing, until nothing goes any more. */
    private void refuseCycles(String name) {
        Map<String, List<String>> after =
                edges.stream().collect(groupingBy(Edge::source, mapping(Edge::target, toList())));
        Map<String, Integer> waiting = new HashMap<>();
        edges.forEach(edge -> waiting.merge(edge.target(), 1, Integer::sum));
        Deque<String> ready = new ArrayDeque<>(nodes);
        ready.removeAll(waiting.keySet());
        while (!ready.isEmpty()) {
            for (String next : after.getOrDefault(ready.pop(), List.of())) {
                if (waiting.computeIfPresent(next, (_, count) -> count == 1 ? null : count - 1)
                        == null) {
                    ready.push(next);
                }
            }
        }
        if (!waiting.isEmpty()) {
            throw ProblemException.invalid(
                    name,
                    "goes round in a circle, %s; remove one of these edges."
                            .formatted(String.join(" → ", cycle(waiting.keySet()))));
        }
    }

    /**
     * Walks back from one node to the next, each of which has one before it, until one comes again.
     */
    private List<String> cycle(Set<String> waiting) {
        Map<String, String> before = new HashMap<>();
        edges.stream()
                .filter(edge -> waiting.contains(edge.source()))
                .forEach(edge -> before.put(edge.target(), edge.source()));
        SequencedSet<String> back = new LinkedHashSet<>();
        String at = waiting.iterator().next();
        while (back.add(at)) {
            at = Objects.requireNonNull(before.get(at));
        }
        List<String> way = new ArrayList<>(back);
        List<String> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()).reversed());
        circle.addFirst(at);
        return circle;
    }
}
