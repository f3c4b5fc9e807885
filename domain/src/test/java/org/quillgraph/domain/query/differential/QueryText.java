package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;

/** Writes a query tree as one would type it, for people to read when two answers differ. */
public final class QueryText {
    private final StringBuilder text = new StringBuilder();

    private QueryText() {}

    public static String of(Query query) {
        QueryText tree = new QueryText();
        tree.query(query.of().plural(), query, 0);
        return tree.text.toString();
    }

    private void query(String field, Query query, int depth) {
        line(depth, field + arguments(query.filter(), query.order(), query.page()) + " {");
        query.rows().ifPresent(rows -> selection("nodes", rows, depth + 1));
        if (!query.measures().isEmpty()) {
            line(depth + 1, "aggregate " + query.measures());
        }
        query.groupings().forEach(grouping -> grouping(grouping, depth + 1));
        line(depth, "}");
    }

    private void selection(String field, RowSelection rows, int depth) {
        line(depth, field + " {" + (rows.positions() ? " cursor" : ""));
        if (!rows.attributes().isEmpty()) {
            line(
                    depth + 1,
                    rows.attributes().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" ")));
        }
        rows.ones().forEach(one -> selection(one.relation().name(), one.rows(), depth + 1));
        rows.manys().forEach(many -> query(many.relation().name(), many.query(), depth + 1));
        line(depth, "}");
    }

    private void grouping(Grouping grouping, int depth) {
        String by =
                grouping.by().stream()
                        .map(QueryText::key)
                        .collect(Collectors.joining(", ", "by: [", "] "));
        String having =
                grouping.having().equals(Filter.EVERYTHING)
                        ? ""
                        : "having: " + FilterText.of(grouping.having()) + " ";
        line(depth, "groups(" + by + having + page(grouping.order(), grouping.page()) + ") {");
        line(
                depth + 1,
                (grouping.count() ? "totalCount " : "")
                        + (grouping.groups() ? "nodes { key " : "")
                        + (grouping.positions() ? "cursor " : "")
                        + (grouping.measures().isEmpty() ? "" : "aggregate " + grouping.measures())
                        + (grouping.groups() ? " }" : ""));
        grouping.rows().forEach(query -> query("rows", query, depth + 1));
        line(depth, "}");
    }

    private static String arguments(Filter filter, List<Sort> order, Page page) {
        String condition =
                filter.equals(Filter.EVERYTHING) ? "" : "filter: " + FilterText.of(filter) + " ";
        return "(" + condition + page(order, page) + ")";
    }

    private static String page(List<Sort> order, Page page) {
        List<String> parts = new ArrayList<>();
        if (!order.isEmpty()) {
            parts.add(
                    order.stream()
                            .map(QueryText::sort)
                            .collect(Collectors.joining(", ", "orderBy: [", "]")));
        }
        parts.add((page.last() ? "last: " : "first: ") + page.size());
        if (page.offset() > 0) {
            parts.add("offset: " + page.offset());
        }
        page.after()
                .ifPresent(position -> parts.add("after: " + FilterText.value(position.values())));
        page.before()
                .ifPresent(position -> parts.add("before: " + FilterText.value(position.values())));
        return String.join(", ", parts);
    }

    private static String sort(Sort sort) {
        return by(sort.by()) + " " + sort.direction() + "_NULLS_" + sort.nulls();
    }

    private static String by(Sort.By by) {
        return switch (by) {
            case Sort.Field(var through, var attribute) -> chain(through) + attribute;
            case Sort.OfMany(var through, var relation, var measure) ->
                    chain(through) + relation + "." + measure;
            case Sort.Relevance _ -> "relevance";
            case Sort.GroupKey(int index, var _) -> "key " + index;
            case Sort.GroupMeasure(var measure) -> measure.toString();
        };
    }

    private static String key(Grouping.GroupBy by) {
        String bucket =
                by.bucket().map(it -> " every " + it.every() + " in " + it.zone()).orElse("");
        return chain(by.through()) + by.attribute() + bucket;
    }

    private static String chain(List<ToOne> through) {
        return through.stream().map(relation -> relation + ".").collect(Collectors.joining());
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
