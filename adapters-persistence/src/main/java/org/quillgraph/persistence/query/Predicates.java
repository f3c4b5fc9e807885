package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.util.List;
import java.util.function.Function;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Quantifier;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.persistence.search.Searching;

/**
 * Translates a {@link Filter} into a predicate that is never null: a negation is pushed down to the
 * leaves, where {@code not (score > 5)} becomes {@code score <= 5 or score is null}.
 */
final class Predicates {
    private final Searching search;

    Predicates(Searching search) {
        this.search = search;
    }

    BooleanExpression translate(Filter filter, Operands operands) {
        return translate(filter, operands, true);
    }

    private BooleanExpression translate(Filter filter, Operands operands, boolean met) {
        return switch (filter) {
            case Filter.All(List<Filter> of) ->
                    join(of, each -> translate(each, operands, met), met);
            case Filter.Any(List<Filter> of) ->
                    join(of, each -> translate(each, operands, met), !met);
            case Filter.Not(Filter of) -> translate(of, operands, !met);
            case Filter.Compare compare -> Comparisons.compare(compare, operands, met);
            case Filter.In in -> Comparisons.in(in, operands, met);
            case Filter.IsNull(Operand operand) ->
                    Comparisons.isNull(operands.term(operand).expression(), met);
            case Filter.Text text -> Comparisons.text(text, operands, met);
            case Filter.Holds holds -> Comparisons.holds(holds, operands, met);
            case Filter.IsEmpty(var list) -> Comparisons.isEmpty(list, operands, met);
            case Filter.Search(var query) -> when(met, operands.row().matches(query, search));
            case Filter.Through(ToOne relation, Filter inner) ->
                    through(relation, inner, operands.row(), met);
            case Filter.IsMissing(ToOne relation) ->
                    Comparisons.isNull(operands.row().idOf(relation), met);
            case Filter.Related related -> related(related, operands.row(), met);
            case Filter.Aggregated(ToMany relation, Filter having) ->
                    translate(having, new Operands.OfCollection(operands.row(), relation), met);
        };
    }

    static BooleanExpression join(
            List<Filter> of, Function<Filter, BooleanExpression> translated, boolean conjunction) {
        return of.stream()
                .map(translated)
                .reduce(conjunction ? BooleanExpression::and : BooleanExpression::or)
                .orElse(conjunction ? Functions.ALWAYS : Functions.NEVER);
    }

    static BooleanExpression when(boolean met, BooleanExpression condition) {
        return met ? condition : Functions.unmet(condition);
    }

    /**
     * {@code t0.one is not null and t1.score > 5}; a reference that is always there needs no check.
     */
    private BooleanExpression through(ToOne relation, Filter inner, From.Row row, boolean met) {
        BooleanExpression condition = translate(inner, new Operands.OfRow(row, relation), met);
        if (!row.nullable(relation) || (met && needsRow(inner))) {
            return condition;
        }
        BooleanExpression presence = Comparisons.isNull(row.idOf(relation), !met);
        return met ? presence.and(condition) : presence.or(condition);
    }

    /**
     * Whether nothing but a row that is there can meet it. Asking for the row as well would be
     * true, but makes SQLite expect fewer rows and prefer a scan to the index of the order.
     */
    private static boolean needsRow(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> of) -> of.stream().anyMatch(Predicates::needsRow);
            case Filter.Any(List<Filter> of) -> of.stream().allMatch(Predicates::needsRow);
            case Filter.Compare _, Filter.In _, Filter.Text _, Filter.Holds _, Filter.Through _ ->
                    true;
            default -> false;
        };
    }

    /**
     * {@code exists (select 1 from X t1 where t1.parent.id = t0.id and …)}; every is: none that
     * does not.
     */
    private BooleanExpression related(Filter.Related related, From.Row row, boolean met) {
        From inner = row.from().inner(related.relation().target());
        boolean some = related.quantifier() == Quantifier.SOME;
        BooleanExpression linked = inner.root().isIn(related.relation(), row);
        BooleanExpression condition =
                translate(
                        related.filter(),
                        new Operands.OfRow(inner.root()),
                        related.quantifier() != Quantifier.EVERY);
        BooleanExpression exists = inner.select(Expressions.ONE, linked.and(condition)).exists();
        return some == met ? exists : exists.not();
    }
}
