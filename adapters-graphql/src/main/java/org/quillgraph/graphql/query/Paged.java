package org.quillgraph.graphql.query;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;

/**
 * The parts of a connection that rows and groups have alike: nodes, edges and pageInfo.
 *
 * @param <P> the page
 * @param <N> what it holds
 */
final class Paged<P, N> {
    private final Function<P, List<N>> nodes;
    private final Function<P, Ends> ends;
    private final Function<N, String> cursor;
    private final Function<Requested, Shape<N>> node;
    private boolean read;
    private boolean positions;

    /** Whether something comes before and after a page. */
    record Ends(boolean hasPrevious, boolean hasNext) {}

    /** {@code node} reads what is selected of a node. */
    Paged(
            Function<P, List<N>> nodes,
            Function<P, Ends> ends,
            Function<N, String> cursor,
            Function<Requested, Shape<N>> node) {
        this.nodes = nodes;
        this.ends = ends;
        this.cursor = cursor;
        this.node = node;
    }

    /** Whether any part added needs the page. */
    boolean isRead() {
        return read;
    }

    /** Whether any part added needs cursors. */
    boolean needsPositions() {
        return positions;
    }

    void add(Requested part, Shape.Builder<P> shape) {
        if (part.isTypeName()) {
            shape.typeName(part);
            return;
        }
        read = true;
        switch (part.name()) {
            case "nodes" -> {
                Shape<N> each = node.apply(part);
                shape.add(part, page -> each.ofEach(nodes.apply(page)));
            }
            case "edges" -> {
                Shape<N> each = edge(part);
                shape.add(part, page -> each.ofEach(nodes.apply(page)));
            }
            case "pageInfo" -> {
                Shape<P> info = pageInfo(part);
                shape.add(part, info::of);
            }
            default -> throw new IllegalStateException("no part of a connection: " + part.name());
        }
    }

    private Shape<N> edge(Requested edges) {
        Shape.Builder<N> shape = Shape.builder();
        for (Requested field : edges.selected()) {
            switch (field.name()) {
                case "node" -> {
                    Shape<N> whole = node.apply(field);
                    shape.add(field, whole::of);
                }
                case "cursor" -> {
                    positions = true;
                    shape.add(field, cursor::apply);
                }
                default -> shape.typeName(field);
            }
        }
        return shape.build();
    }

    private Shape<P> pageInfo(Requested info) {
        Shape.Builder<P> shape = Shape.builder();
        for (Requested field : info.selected()) {
            switch (field.name()) {
                case "hasNextPage" -> shape.add(field, page -> ends.apply(page).hasNext());
                case "hasPreviousPage" -> shape.add(field, page -> ends.apply(page).hasPrevious());
                case "startCursor" -> end(field, shape, List::getFirst);
                case "endCursor" -> end(field, shape, List::getLast);
                default -> shape.typeName(field);
            }
        }
        return shape.build();
    }

    private void end(Requested field, Shape.Builder<P> shape, Function<List<N>, N> which) {
        positions = true;
        shape.add(field, page -> cursorAt(nodes.apply(page), which));
    }

    private @Nullable String cursorAt(List<N> page, Function<List<N>, N> which) {
        return page.isEmpty() ? null : cursor.apply(which.apply(page));
    }
}
