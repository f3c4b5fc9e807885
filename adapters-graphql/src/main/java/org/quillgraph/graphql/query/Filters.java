package org.quillgraph.graphql.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Quantifier;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Values;

/** Reads conditions on rows and on figures over rows. */
public final class Filters {

    private Filters() {}

    static Filter read(EntityType type, Optional<Input> input) {
        return input.map(given -> read(type, given)).orElse(Filter.EVERYTHING);
    }

    public static Filter read(EntityType type, Input input) {
        return all(input.members().stream().map(member -> condition(type, member)).toList());
    }

    private static Filter condition(EntityType type, Input.Member member) {
        Input input = member.value();
        return switch (member.name()) {
            case "and" -> all(input.items().stream().map(each -> read(type, each)).toList());
            case "or" -> any(input, input.items().stream().map(each -> read(type, each)).toList());
            case "not" -> new Filter.Not(read(type, input));
            // an attribute called search would be a fault of the schema: two fields of one name
            case "search" -> new Filter.Search(SearchQuery.parse(text(input)));
            default -> named(type, member.name(), input);
        };
    }

    private static Filter named(EntityType type, String name, Input input) {
        Attribute attribute = type.findAttribute(name);
        if (attribute != null) {
            return Conditions.read(attribute, attribute.type(), input);
        }
        ToOne reference = type.toOne(name);
        if (reference != null) {
            return reference(reference, input);
        }
        ToMany collection = type.toMany(name);
        if (collection != null) {
            return collection(collection, input);
        }
        throw new IllegalStateException(type + " has no " + name);
    }

    /**
     * {@code {isNull: true}} beside conditions on the row itself; {@code {}} holds without a row,
     * too.
     */
    private static Filter reference(ToOne relation, Input input) {
        List<Filter> all = new ArrayList<>();
        List<Filter> through = new ArrayList<>();
        for (Input.Member member : input.members()) {
            if (member.name().equals("isNull")) {
                Filter missing = new Filter.IsMissing(relation);
                all.add(member.value().truth() ? missing : new Filter.Not(missing));
            } else {
                through.add(condition(relation.target(), member));
            }
        }
        Filter row = all(through);
        if (!row.equals(Filter.EVERYTHING)) {
            all.add(new Filter.Through(relation, row));
        }
        return all(all);
    }

    private static Filter collection(ToMany relation, Input input) {
        return all(input.members().stream().map(member -> collection(relation, member)).toList());
    }

    private static Filter collection(ToMany relation, Input.Member member) {
        EntityType target = relation.target();
        Input input = member.value();
        return switch (member.name()) {
            case "some" -> new Filter.Related(relation, Quantifier.SOME, read(target, input));
            case "every" -> new Filter.Related(relation, Quantifier.EVERY, read(target, input));
            case "none" -> new Filter.Related(relation, Quantifier.NONE, read(target, input));
            case "aggregate" -> aggregated(relation, input);
            default -> throw new IllegalStateException("no quantifier: " + member.name());
        };
    }

    private static Filter aggregated(ToMany relation, Input input) {
        Filter having = having(relation.target(), input);
        return having.equals(Filter.EVERYTHING) ? having : new Filter.Aggregated(relation, having);
    }

    static Filter having(EntityType type, Optional<Input> input) {
        return input.map(given -> having(type, given)).orElse(Filter.EVERYTHING);
    }

    private static Filter having(EntityType type, Input input) {
        return all(input.members().stream().map(member -> figure(type, member)).toList());
    }

    private static Filter figure(EntityType type, Input.Member member) {
        Input input = member.value();
        return switch (member.name()) {
            case "and" -> all(input.items().stream().map(each -> having(type, each)).toList());
            case "or" ->
                    any(input, input.items().stream().map(each -> having(type, each)).toList());
            case "not" -> new Filter.Not(having(type, input));
            case "count" -> Conditions.read(Measure.COUNT, Long.class, input);
            default -> figures(type, Measures.function(member.name()), input);
        };
    }

    /** {@code avg: {score: {gte: 5}}}, or {@code percentile: {p: 0.9, score: {gte: 5}}} */
    private static Filter figures(EntityType type, Measure.Function function, Input input) {
        List<Filter> all = new ArrayList<>();
        for (Measures.Of figure : Measures.of(type, function, input)) {
            Measure measure = figure.measure();
            Class<?> values = measure.attribute().orElseThrow().type();
            all.add(Conditions.read(measure, values, figure.input()));
        }
        if (all.isEmpty() && function == Measure.Function.PERCENTILE) {
            throw input.refused("has p, but no attribute beside it; say what it is to be of.");
        }
        return all(all);
    }

    /** All of them, without those that hold of everything. */
    static Filter all(List<Filter> filters) {
        List<Filter> conditions =
                filters.stream().filter(each -> !each.equals(Filter.EVERYTHING)).toList();
        return conditions.size() == 1 ? conditions.getFirst() : new Filter.All(conditions);
    }

    private static Filter any(Input input, List<Filter> filters) {
        if (filters.isEmpty()) {
            throw input.refused("is empty, and nothing is one of none; leave it out to match all.");
        }
        return filters.size() == 1 ? filters.getFirst() : new Filter.Any(filters);
    }

    private static String text(Input input) {
        return (String) Values.of(Kind.STRING, String.class, input);
    }
}
