package org.quillgraph.persistence.query;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Order;
import com.querydsl.core.types.OrderSpecifier;
import com.querydsl.core.types.OrderSpecifier.NullHandling;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Page.Position;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/**
 * A total order of rows or groups: how to sort by it, and which rows stand after or before a
 * position in it.
 */
record Ordering(List<Key> keys) {

    /**
     * One key; a term that is never null needs no clause for nulls, which would only hide its
     * index.
     */
    record Key(Term term, Direction direction, Nulls nulls) {
        Key reversed() {
            return new Key(
                    term, direction.reversed(), nulls == Nulls.FIRST ? Nulls.LAST : Nulls.FIRST);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the terms are typed at run time only
        OrderSpecifier<?> specifier() {
            Order order = direction == Direction.ASC ? Order.ASC : Order.DESC;
            NullHandling handling =
                    !term.nullable()
                            ? NullHandling.Default
                            : nulls == Nulls.FIRST
                                    ? NullHandling.NullsFirst
                                    : NullHandling.NullsLast;
            return new OrderSpecifier(order, term.comparable(), handling);
        }
    }

    static Ordering of(List<Sort> order, Function<Sort.By, Term> terms) {
        return new Ordering(
                order.stream()
                        .map(
                                sort ->
                                        new Key(
                                                terms.apply(sort.by()),
                                                sort.direction(),
                                                sort.nulls()))
                        .toList());
    }

    /** The order in which a page is read: backwards where its last rows are wanted. */
    Ordering read(Page page) {
        return page.last() ? reversed() : this;
    }

    private Ordering reversed() {
        return new Ordering(keys.stream().map(Key::reversed).toList());
    }

    List<Term> terms() {
        return keys.stream().map(Key::term).toList();
    }

    OrderSpecifier<?>[] specifiers() {
        return keys.stream().map(Key::specifier).toArray(OrderSpecifier<?>[]::new);
    }

    /**
     * {@code row_number() over (partition by t0.parent.id order by t0.score desc nulls last, t0.id
     * desc)}
     */
    Expression<Long> rowNumber(List<? extends Expression<?>> partition) {
        StringBuilder template = new StringBuilder("row_number() over (partition by ");
        List<Object> arguments = new ArrayList<>(partition);
        for (int i = 0; i < partition.size(); i++) {
            template.append(i == 0 ? "" : ", ").append('{').append(i).append('}');
        }
        for (Key key : keys) {
            template.append(arguments.size() == partition.size() ? " order by {" : ", {")
                    .append(arguments.size())
                    .append('}');
            template.append(key.direction == Direction.ASC ? " asc" : " desc");
            template.append(
                    !key.term.nullable()
                            ? ""
                            : key.nulls == Nulls.FIRST ? " nulls first" : " nulls last");
            arguments.add(key.term.comparable());
        }
        return Expressions.numberTemplate(
                Long.class, template.append(')').toString(), arguments.toArray());
    }

    /**
     * The stretches that the rows of a page lie in, to be read one after the other until it is
     * full.
     *
     * <p>One, as a rule. But {@code score < 7 or score is null} is no range of an index: where the
     * page starts among the values and nulls follow, or the other way round, they are two, the
     * second seldom reached.
     */
    List<Optional<BooleanExpression>> stretches(Page page) {
        Ordering reading = read(page);
        Optional<Position> start = page.last() ? page.before() : page.after();
        if (start.isEmpty() || page.offset() > 0 || !reading.crossesNulls(start.get())) {
            return List.of(within(page));
        }
        Optional<BooleanExpression> end = within(withoutStart(page));
        return reading.aroundNulls(start.get()).stream()
                .map(stretch -> Optional.of(end.map(stretch::and).orElse(stretch)))
                .toList();
    }

    private static Page withoutStart(Page page) {
        Optional<Position> none = Optional.empty();
        return new Page(
                page.size(),
                0,
                page.last(),
                page.last() ? page.after() : none,
                page.last() ? none : page.before());
    }

    private boolean crossesNulls(Position start) {
        Key first = keys.getFirst();
        boolean startsAtNull = start.values().getFirst() == null;
        return first.term.nullable() && startsAtNull == (first.nulls == Nulls.FIRST);
    }

    private List<BooleanExpression> aroundNulls(Position start) {
        Key first = keys.getFirst();
        Object value = start.values().getFirst();
        BooleanExpression missing = Comparisons.isNull(first.term.expression(), true);
        return value == null
                ? List.of(
                        missing.and(after(start)),
                        Comparisons.isNull(first.term.expression(), false))
                : List.of(compare(first, value, true).and(after(start)), missing);
    }

    /** The rows strictly between the positions of a page; empty where it has none. */
    Optional<BooleanExpression> within(Page page) {
        Optional<BooleanExpression> after = page.after().map(this::after);
        Optional<BooleanExpression> before =
                page.before().map(position -> reversed().after(position));
        return after.map(start -> before.map(start::and).orElse(start)).or(() -> before);
    }

    /**
     * {@code score <= 7 and (score < 7 or score = 7 and id < …)}: a row is after a position when it
     * is so in the first key in which they differ. The first key is bounded once more on its own,
     * as a range of an index.
     */
    private BooleanExpression after(Position position) {
        BooleanExpression after = Functions.NEVER;
        for (int i = keys.size() - 1; i >= 0; i--) {
            Key key = keys.get(i);
            Object value = position.values().get(i);
            BooleanExpression tied = same(key.term, value).and(after);
            after = i == keys.size() - 1 ? beyond(key, value) : beyond(key, value).or(tied);
        }
        Key first = keys.getFirst();
        Object value = position.values().getFirst();
        boolean bounded = value != null && (!first.term.nullable() || first.nulls == Nulls.FIRST);
        return bounded ? compare(first, value, true).and(after) : after;
    }

    private static BooleanExpression same(Term term, @Nullable Object value) {
        return value == null
                ? Comparisons.isNull(term.expression(), true)
                : Expressions.predicate(
                        Ops.EQ, term.comparable(), ConstantImpl.create(term.bound(value)));
    }

    private static BooleanExpression beyond(Key key, @Nullable Object value) {
        boolean nullsFollow = key.term.nullable() && key.nulls == Nulls.LAST;
        if (value == null) {
            return nullsFollow || !key.term.nullable()
                    ? Functions.NEVER
                    : Comparisons.isNull(key.term.expression(), false);
        }
        BooleanExpression greater = compare(key, value, false);
        return nullsFollow ? greater.or(Comparisons.isNull(key.term.expression(), true)) : greater;
    }

    private static BooleanExpression compare(Key key, Object value, boolean orEqual) {
        boolean ascending = key.direction == Direction.ASC;
        Ops operator = ascending ? (orEqual ? Ops.GOE : Ops.GT) : (orEqual ? Ops.LOE : Ops.LT);
        return Expressions.predicate(
                operator, key.term.comparable(), ConstantImpl.create(key.term.bound(value)));
    }
}
