package org.quillgraph.persistence.query;

import com.querydsl.core.Tuple;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.dsl.PathBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a statement's select list, each there once, and where to read them in a tuple. */
final class Columns {
    private final Map<Expression<?>, Integer> places = new LinkedHashMap<>();

    /** A column of the tuple, read as its term says. */
    record Column(int place, Term term) {
        @Nullable Object read(Cells tuple) {
            return term.read(tuple.get(place));
        }
    }

    Column add(Term term) {
        return new Column(place(term.expression()), term);
    }

    List<Column> addAll(List<Term> terms) {
        return terms.stream().map(this::add).toList();
    }

    static List<@Nullable Object> read(List<Column> columns, Cells tuple) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.read(tuple)));
        return values;
    }

    int place(Expression<?> expression) {
        Integer known = places.putIfAbsent(expression, places.size());
        return known == null ? places.size() - 1 : known;
    }

    List<Expression<?>> expressions() {
        return List.copyOf(places.keySet());
    }

    /** The columns under the names {@code c0, c1, …} by which an enclosing statement reads them. */
    List<Expression<?>> named() {
        List<Expression<?>> named = new ArrayList<>();
        places.forEach(
                (expression, place) -> named.add(ExpressionUtils.as(expression, "c" + place)));
        return named;
    }

    /** The same columns as the enclosing statement sees them. */
    List<Expression<?>> of(PathBuilder<Tuple> derived) {
        return places.values().stream()
                .<Expression<?>>map(place -> derived.get("c" + place))
                .toList();
    }
}
