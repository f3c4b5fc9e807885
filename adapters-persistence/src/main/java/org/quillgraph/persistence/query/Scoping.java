package org.quillgraph.persistence.query;

import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.util.List;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.Scope;

/**
 * Leaves out the rows outside of a scope, wherever a statement reads any. Nothing is joined for it,
 * so that it fits into the condition of a join as well.
 */
final class Scoping {
    private final Scope scope;
    private final Predicates predicates;

    Scoping(Scope scope, Predicates predicates) {
        this.scope = scope;
        this.predicates = predicates;
    }

    /** The same of all rows. */
    Scoping ofAll() {
        return new Scoping(Scope.EVERYTHING, predicates);
    }

    boolean restricts(EntityType type) {
        return scope.restricts(type);
    }

    BooleanExpression inside(From.Row row) {
        return translate(scope.of(row.type()), row, true);
    }

    private BooleanExpression translate(Filter filter, From.Row row, boolean met) {
        return switch (filter) {
            case Filter.All(List<Filter> of) ->
                    Predicates.join(of, each -> translate(each, row, met), met);
            case Filter.Any(List<Filter> of) ->
                    Predicates.join(of, each -> translate(each, row, met), !met);
            case Filter.Not(Filter of) -> translate(of, row, !met);
            case Filter.Through(ToOne relation, Filter target) ->
                    through(relation, target, row, met);
            case Filter.IsMissing(ToOne relation) ->
                    Comparisons.isNull(row.storedIdOf(relation), met);
            default ->
                    predicates.translate(
                            met ? filter : new Filter.Not(filter), new Operands.OfRow(row));
        };
    }

    /** {@code t0.one.id in (select t1.id from X t1 where …)}, of all rows that there are. */
    private BooleanExpression through(ToOne relation, Filter target, From.Row row, boolean met) {
        if (isOfIdAlone(target, relation.target())) {
            return throughId(relation, target, row, met);
        }
        From targets = row.from().innerOfAll(relation.target());
        BooleanExpression condition = translate(target, targets.root(), true);
        Expression<?> reference = row.storedIdOf(relation);
        BooleanExpression found =
                Expressions.predicate(
                        Ops.IN, reference, targets.select(targets.root().id(), condition));
        return met ? found : Comparisons.isNull(reference, true).or(found.not());
    }

    private static boolean isOfIdAlone(Filter filter, EntityType type) {
        return switch (filter) {
            case Filter.All(List<Filter> of) -> of.stream().allMatch(it -> isOfIdAlone(it, type));
            case Filter.Any(List<Filter> of) -> of.stream().allMatch(it -> isOfIdAlone(it, type));
            case Filter.Not(Filter of) -> isOfIdAlone(of, type);
            case Filter.Compare compare -> compare.operand().equals(type.id());
            case Filter.In in -> in.operand().equals(type.id());
            default -> false;
        };
    }

    /** {@code t0.one.id in (…)}, which the row holds itself. */
    private BooleanExpression throughId(ToOne relation, Filter target, From.Row row, boolean met) {
        BooleanExpression condition =
                predicates.translate(
                        met ? target : new Filter.Not(target),
                        new Operands.OfReference(row, relation));
        if (!row.nullable(relation)) {
            return condition;
        }
        BooleanExpression presence = Comparisons.isNull(row.storedIdOf(relation), !met);
        return met ? presence.and(condition) : presence.or(condition);
    }
}
