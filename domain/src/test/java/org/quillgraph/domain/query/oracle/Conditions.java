package org.quillgraph.domain.query.oracle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;

/** Decides whether an entry, or a list of entries as a whole, meets a condition. */
final class Conditions {
    private final Tables tables;
    private final Figures figures;
    private final WordSearch search;

    Conditions(Tables tables, Figures figures, WordSearch search) {
        this.tables = tables;
        this.figures = figures;
        this.search = search;
    }

    /** What a condition is about. */
    private sealed interface Subject {
        record One(Entry entry) implements Subject {}

        record Many(List<Entry> entries) implements Subject {}

        default Entry entry() {
            throw new IllegalArgumentException("a condition on figures has nothing but figures");
        }
    }

    private @Nullable Object value(Subject by, Operand operand) {
        return switch (operand) {
            case Attribute attribute -> by.entry().value(attribute);
            case Operand.At(Attribute json, List<String> path) ->
                    JsonPaths.at((Json) by.entry().value(json), path);
            case Measure measure when by instanceof Subject.Many many ->
                    figures.of(measure, many.entries);
            case Measure measure ->
                    throw new IllegalArgumentException(measure + " of a single row");
        };
    }

    boolean met(Filter filter, Entry by) {
        return met(filter, new Subject.One(by));
    }

    boolean metByAll(Filter having, List<Entry> rows) {
        return met(having, new Subject.Many(rows));
    }

    private boolean met(Filter filter, Subject by) {
        return switch (filter) {
            case Filter.All all -> all.of().stream().allMatch(part -> met(part, by));
            case Filter.Any any -> any.of().stream().anyMatch(part -> met(part, by));
            case Filter.Not not -> !met(not.of(), by);
            case Filter.Compare(Operand operand, var operator, Object value) -> {
                Object left = value(by, operand);
                yield left != null && Values.holds(operand.kind(), left, operator, value);
            }
            case Filter.In(Operand operand, List<?> values) -> {
                Object left = value(by, operand);
                yield left != null
                        && values.stream()
                                .anyMatch(right -> Values.same(operand.kind(), left, right));
            }
            case Filter.IsNull(Operand operand) -> value(by, operand) == null;
            case Filter.Text text -> matches(text, value(by, text.operand()));
            case Filter.Holds holds -> holds(holds, (List<?>) value(by, holds.list()));
            case Filter.IsEmpty(Attribute list) ->
                    value(by, list) instanceof List<?> items && items.isEmpty();
            case Filter.Search(var query) -> search.finds(query, by.entry());
            case Filter.Through(var relation, Filter inner) -> {
                Entry target = tables.follow(by.entry(), relation);
                yield target != null && met(inner, target);
            }
            case Filter.IsMissing(var relation) -> tables.follow(by.entry(), relation) == null;
            case Filter.Related related ->
                    related(related, tables.collection(by.entry(), related.relation()));
            case Filter.Aggregated(var relation, Filter having) ->
                    metByAll(having, tables.collection(by.entry(), relation));
        };
    }

    private boolean related(Filter.Related related, List<Entry> rows) {
        return switch (related.quantifier()) {
            case SOME -> rows.stream().anyMatch(row -> met(related.filter(), row));
            case EVERY -> rows.stream().allMatch(row -> met(related.filter(), row));
            case NONE -> rows.stream().noneMatch(row -> met(related.filter(), row));
        };
    }

    private static boolean matches(Filter.Text filter, @Nullable Object value) {
        Object inner =
                filter.operand().kind() == Kind.JSON && value instanceof Json json
                        ? json.value()
                        : value;
        if (!(inner instanceof String text)) {
            return false;
        }
        String whole = filter.ignoreCase() ? text.toLowerCase(Locale.ROOT) : text;
        String part =
                filter.ignoreCase() ? filter.value().toLowerCase(Locale.ROOT) : filter.value();
        return switch (filter.match()) {
            case CONTAINS -> whole.contains(part);
            case STARTS_WITH -> whole.startsWith(part);
            case ENDS_WITH -> whole.endsWith(part);
        };
    }

    private static boolean holds(Filter.Holds filter, @Nullable List<?> list) {
        if (list == null) {
            return false;
        }
        return filter.all()
                ? list.containsAll(filter.values())
                : filter.values().stream().anyMatch(list::contains);
    }
}
