package org.quillgraph.graphql.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.schema.Names;

/** Reads what rows and groups are sorted by. */
final class Orders {

    private Orders() {}

    /** {@code [{latestScoring: {compositeScore: DESC}}, {title: ASC}]} */
    static List<Sort> rows(EntityType type, Filter filter, Optional<Input> input) {
        return items(input).map(item -> key(type, List.of(), filter, item.only())).toList();
    }

    private static Stream<Input> items(Optional<Input> input) {
        return input.stream().flatMap(list -> list.items().stream());
    }

    private static Sort key(
            EntityType type, List<ToOne> through, Filter filter, Input.Member member) {
        String name = member.name();
        Input input = member.value();
        Attribute attribute = type.findAttribute(name);
        if (attribute != null) {
            return sort(new Sort.Field(through, attribute), input);
        }
        ToOne reference = type.toOne(name);
        if (reference != null) {
            List<ToOne> further = Names.chain(through, reference);
            return key(reference.target(), further, filter, input.only());
        }
        ToMany collection = type.toMany(name);
        if (collection != null) {
            Measures.Of figure = figure(collection.target(), input.only());
            return sort(new Sort.OfMany(through, collection, figure.measure()), figure.input());
        }
        return relevance(through, filter, input);
    }

    private static Sort relevance(List<ToOne> through, Filter filter, Input input) {
        if (!through.isEmpty()) {
            throw input.refused(
                    "is known of the rows that are searched only, not of what they refer to.");
        }
        SearchQuery query =
                searches(filter)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        input.refused(
                                                "needs a search to be relevant to; add search to "
                                                        + "the filter."));
        return sort(new Sort.Relevance(query), input);
    }

    /** The searches that every row meets. */
    private static Stream<SearchQuery> searches(Filter filter) {
        return switch (filter) {
            case Filter.Search search -> Stream.of(search.query());
            case Filter.All all -> all.of().stream().flatMap(Orders::searches);
            default -> Stream.of();
        };
    }

    /** {@code [{avg: {score: DESC}}, {key: {category: ASC}}]} */
    static List<Sort> groups(EntityType type, List<GroupBy> by, Optional<Input> input) {
        return items(input).map(item -> group(type, by, item.only())).toList();
    }

    private static Sort group(EntityType type, List<GroupBy> by, Input.Member member) {
        if (member.name().equals("key")) {
            return groupKey(type, List.of(), by, member.value().only());
        }
        Measures.Of figure = figure(type, member);
        return sort(new Sort.GroupMeasure(figure.measure()), figure.input());
    }

    private static Sort groupKey(
            EntityType type, List<ToOne> through, List<GroupBy> by, Input.Member member) {
        ToOne reference = type.toOne(member.name());
        if (reference != null) {
            return groupKey(
                    reference.target(), Names.chain(through, reference), by, member.value().only());
        }
        Attribute attribute = type.attribute(member.name());
        int index = Groups.indexOf(by, through, attribute);
        if (index < 0) {
            throw member.value().refused("is not among by; sort by what the groups agree in.");
        }
        return sort(new Sort.GroupKey(index, attribute.kind()), member.value());
    }

    /**
     * {@code count: DESC}, {@code avg: {score: DESC}} or {@code percentile: {p: 0.9, score: DESC}}
     */
    private static Measures.Of figure(EntityType type, Input.Member member) {
        if (member.name().equals("count")) {
            return new Measures.Of(Measure.COUNT, member.value());
        }
        List<Measures.Of> figures =
                Measures.of(type, Measures.function(member.name()), member.value());
        if (figures.size() != 1) {
            throw member.value()
                    .refused("takes exactly one attribute, not " + figures.size() + ".");
        }
        return figures.getFirst();
    }

    private static Sort sort(Sort.By by, Input direction) {
        String[] words = direction.text().split("_NULLS_", -1);
        Nulls nulls = words.length == 1 ? Nulls.LAST : Nulls.valueOf(words[1]);
        return new Sort(by, Direction.valueOf(words[0]), nulls);
    }
}
