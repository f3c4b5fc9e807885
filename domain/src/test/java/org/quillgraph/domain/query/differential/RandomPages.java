package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Page.Position;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;

/**
 * Draws pages; the positions they start or end at are those of rows and groups there are, which it
 * asks for first.
 */
final class RandomPages {
    private static final Page ALL = Page.first(Integer.MAX_VALUE);

    private final Draw draw;
    private final QueryPort data;

    RandomPages(Draw draw, QueryPort data) {
        this.draw = draw;
        this.data = data;
    }

    Page ofRows(EntityType type, Filter filter, List<Sort> order, int atMost) {
        // how relevant a row is, every database says differently
        boolean stable = order.stream().noneMatch(sort -> sort.by() instanceof Sort.Relevance);
        return page(
                stable && draw.percent(30) ? rowPositions(type, filter, order) : List.of(), atMost);
    }

    Page ofGroups(EntityType type, Filter filter, Grouping grouping, int atMost) {
        return page(draw.percent(30) ? groupPositions(type, filter, grouping) : List.of(), atMost);
    }

    private Page page(List<List<@Nullable Object>> positions, int atMost) {
        boolean last = draw.percent(25);
        int offset = last || draw.percent(70) ? 0 : draw.between(0, 5);
        return new Page(
                draw.percent(3) ? 0 : draw.between(1, atMost),
                offset,
                last,
                position(positions),
                position(positions));
    }

    private Optional<Position> position(List<List<@Nullable Object>> positions) {
        if (positions.isEmpty() || draw.percent(35)) {
            return Optional.empty();
        }
        List<@Nullable Object> position = new ArrayList<>(draw.of(positions));
        if (draw.percent(15)) {
            // as of a row that has since been deleted
            int key = draw.below(position.size());
            position.set(key, draw.of(positions).get(key));
        }
        return Optional.of(new Position(position));
    }

    private List<List<@Nullable Object>> rowPositions(
            EntityType type, Filter filter, List<Sort> order) {
        RowSelection nothing = new RowSelection(List.of(), List.of(), List.of(), true);
        var rows =
                data.fetch(Query.rows(type, filter, order, ALL, nothing))
                        .rows()
                        .orElseThrow()
                        .rows();
        return rows.stream().map(row -> row.position()).toList();
    }

    private List<List<@Nullable Object>> groupPositions(
            EntityType type, Filter filter, Grouping of) {
        Grouping all =
                new Grouping(
                        of.by(),
                        of.having(),
                        of.order(),
                        ALL,
                        false,
                        true,
                        true,
                        Set.of(),
                        List.of());
        Query query =
                new Query(type, filter, List.of(), ALL, Optional.empty(), Set.of(), List.of(all));
        return data.fetch(query).groupings().getFirst().groups().stream()
                .map(group -> group.position())
                .toList();
    }
}
