package org.quillgraph.application.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;

/**
 * Refuses queries that name what a caller may not read, wherever they do, with {@link
 * org.quillgraph.domain.model.Problem.NotAllowed}; what the records hold makes no difference.
 */
final class Permit {
    private final Caller caller;
    private final Optional<Role> role;
    private final Set<EntityType> named = new HashSet<>();

    Permit(Caller caller) {
        this.caller = caller;
        this.role = caller.role();
    }

    /** What was before is for those who may read the history. */
    static void checkHistory(Caller caller, EntityType history) {
        new Permit(caller).name(history);
    }

    void check(Query query) {
        EntityType type = query.of();
        name(type);
        filter(type, query.filter());
        query.order().forEach(sort -> sort(type, sort));
        query.measures().forEach(measure -> measure(type, measure));
        boolean own = isOfOneself(query);
        query.rows().ifPresent(rows -> rows(type, rows, own));
        query.groupings().forEach(grouping -> grouping(type, grouping));
    }

    /** Whether it asks for the caller's own record, as nobody else's can be found by its filter. */
    private boolean isOfOneself(Query query) {
        return query.of().record() == User.class
                && caller.user().filter(me -> isOnly(query, me.value())).isPresent();
    }

    private static boolean isOnly(Query query, UUID id) {
        return switch (query.filter()) {
            case Filter.Compare(var operand, var operator, var value) ->
                    operand.equals(query.of().id())
                            && operator == Filter.Operator.EQ
                            && value.equals(id);
            case Filter.In(var operand, var values) ->
                    operand.equals(query.of().id()) && values.equals(List.of(id));
            default -> false;
        };
    }

    /** Whether anything that was checked asks for records of the type. */
    boolean isNamed(EntityType type) {
        return named.contains(type);
    }

    private void name(EntityType type) {
        named.add(type);
        Policy.checkReading(role, type);
    }

    private void name(EntityType type, Attribute attribute) {
        Policy.checkReading(role, type, attribute);
    }

    private void rows(EntityType type, RowSelection rows, boolean own) {
        if (!own) {
            rows.attributes().forEach(attribute -> name(type, attribute));
        }
        for (RowSelection.One one : rows.ones()) {
            name(one.relation().target());
            rows(one.relation().target(), one.rows(), false);
        }
        rows.manys().forEach(many -> check(many.query()));
    }

    private void filter(EntityType type, Filter filter) {
        switch (filter) {
            case Filter.All(List<Filter> of) -> of.forEach(each -> filter(type, each));
            case Filter.Any(List<Filter> of) -> of.forEach(each -> filter(type, each));
            case Filter.Not(Filter of) -> filter(type, of);
            case Filter.Compare compare -> operand(type, compare.operand());
            case Filter.In in -> operand(type, in.operand());
            case Filter.IsNull isNull -> operand(type, isNull.operand());
            case Filter.Text text -> operand(type, text.operand());
            case Filter.Holds holds -> name(type, holds.list());
            case Filter.IsEmpty isEmpty -> name(type, isEmpty.list());
            case Filter.Search _ ->
                    type.searchable().forEach(name -> name(type, type.attribute(name)));
            case Filter.IsMissing(ToOne relation) -> name(relation.target());
            case Filter.Through(ToOne relation, Filter of) -> {
                name(relation.target());
                filter(relation.target(), of);
            }
            case Filter.Related related -> {
                name(related.relation().target());
                filter(related.relation().target(), related.filter());
            }
            case Filter.Aggregated aggregated -> {
                name(aggregated.relation().target());
                filter(aggregated.relation().target(), aggregated.having());
            }
        }
    }

    private void operand(EntityType type, Operand operand) {
        switch (operand) {
            case Attribute attribute -> name(type, attribute);
            case Operand.At at -> name(type, at.attribute());
            case Measure measure -> measure(type, measure);
        }
    }

    private void measure(EntityType type, Measure measure) {
        EntityType of = follow(type, measure.through());
        measure.attribute().ifPresent(attribute -> name(of, attribute));
    }

    /** Where a chain of references leads from rows of a type, all of which it names. */
    private EntityType follow(EntityType type, List<ToOne> chain) {
        EntityType at = type;
        for (ToOne one : chain) {
            at = one.target();
            name(at);
        }
        return at;
    }

    private void sort(EntityType type, Sort sort) {
        switch (sort.by()) {
            case Sort.Field field -> name(follow(type, field.through()), field.attribute());
            case Sort.OfMany many -> {
                follow(type, many.through());
                EntityType of = many.relation().target();
                name(of);
                measure(of, many.measure());
            }
            case Sort.GroupMeasure figure -> measure(type, figure.measure());
            // what they sort by is named elsewhere in the query
            case Sort.Relevance _, Sort.GroupKey _ -> {}
        }
    }

    private void grouping(EntityType type, Grouping grouping) {
        grouping.by().forEach(by -> name(follow(type, by.through()), by.attribute()));
        filter(type, grouping.having());
        grouping.order().forEach(sort -> sort(type, sort));
        grouping.measures().forEach(measure -> measure(type, measure));
        grouping.rows().forEach(this::check);
    }
}
