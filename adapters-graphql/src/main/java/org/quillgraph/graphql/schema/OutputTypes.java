package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Writes what can be selected of one type: its rows, pages, figures and groups. */
final class OutputTypes {
    private static final String PAGE =
            "first: Int, after: String, last: Int, before: String, offset: Int";

    private final EntityType type;
    private final String name;
    private final Sdl sdl;

    OutputTypes(EntityType type, Sdl sdl) {
        this.type = type;
        this.name = type.name();
        this.sdl = sdl;
    }

    static String pageArguments(EntityType type) {
        return pageArguments(type, "");
    }

    static String pageArguments(EntityType type, String more) {
        return "(filter: %1$sFilter, orderBy: [%1$sOrder!], %2$s%3$s)"
                .formatted(type.name(), PAGE, more);
    }

    void write() {
        sdl.define("type " + name, type.description(), rowFields());
        page("", name, connectionFields());
        sdl.define("type " + name + "Aggregate", "Figures over many rows.", aggregateFields());
        figures("DistinctCounts", Measure.Function.COUNT_DISTINCT, "!");
        figures("Sums", Measure.Function.SUM, "");
        figures("Statistics", Measure.Function.AVG, "");
        figures("Extremes", Measure.Function.MIN, "");
        page("Group", name + "Group", Stream.of());
        sdl.define("type " + name + "Group", "Rows that agree in every key.", groupFields());
        sdl.define(
                "type " + name + "GroupKey",
                "What the rows of a group agree in: the fields among by, and only they.",
                keyFields());
    }

    private Stream<String> rowFields() {
        return Stream.of(
                        type.attributes().stream().map(OutputTypes::attribute),
                        type.toOnes().stream().map(OutputTypes::reference),
                        type.toManys().stream().map(OutputTypes::collection))
                .flatMap(fields -> fields);
    }

    private static String attribute(Attribute attribute) {
        String required = attribute.required() ? "!" : "";
        return member(attribute.name(), Names.type(attribute) + required, attribute.description());
    }

    private static String reference(ToOne relation) {
        String required = relation.required() ? "!" : "";
        return member(relation.name(), relation.target().name() + required, relation.description());
    }

    private static String collection(ToMany relation) {
        EntityType target = relation.target();
        return member(
                relation.name() + pageArguments(target),
                target.name() + "Connection!",
                relation.description());
    }

    /** A connection and its edge; groups are paged like rows. */
    private void page(String suffix, String node, Stream<String> more) {
        String connection = name + suffix + "Connection";
        String edge = name + suffix + "Edge";
        Stream<String> fields =
                Stream.of(
                        member("nodes", "[" + node + "!]!"),
                        member("edges", "[" + edge + "!]!"),
                        member("pageInfo", "PageInfo!"),
                        member("totalCount", "Long!", "How many there are, whatever the page."));
        sdl.define("type " + connection, "", Stream.concat(fields, more));
        sdl.define(
                "type " + edge,
                "",
                Stream.of(
                        member("cursor", "String!", "For after and before, in the same order."),
                        member("node", node + "!")));
    }

    private Stream<String> connectionFields() {
        return Stream.of(
                member(
                        "aggregate",
                        name + "Aggregate!",
                        "Figures over all rows that meet the filter, whatever the page."),
                member(
                        "groups" + groupArguments(),
                        name + "GroupConnection!",
                        "All rows that meet the filter, whatever the page, parted by what they "
                                + "agree in."));
    }

    private String groupArguments() {
        return "(by: [%1$sGroupBy!]!, having: %1$sAggregateFilter, orderBy: [%1$sGroupOrder!], %2$s)"
                .formatted(name, PAGE);
    }

    private Stream<String> aggregateFields() {
        Stream<String> counts =
                Stream.of(
                        member("count", "Long!"),
                        member("countDistinct", name + "DistinctCounts!"));
        return Stream.concat(
                counts,
                Stream.of(Measure.Function.values())
                        .filter(function -> isMeasured(type, function))
                        .filter(function -> function != Measure.Function.COUNT_DISTINCT)
                        .map(this::aggregateField));
    }

    private String aggregateField(Measure.Function function) {
        String field = Names.field(function);
        String of = name + figuresOf(function) + "!";
        return switch (function) {
            case PERCENTILE ->
                    member(
                            field + "(p: Decimal!)",
                            of,
                            "The value that the fraction p of all values (0 to 1) does not "
                                    + "exceed.");
            case STDDEV -> member(field, of, "The standard deviation of a sample.");
            case VARIANCE -> member(field, of, "The variance of a sample.");
            case COUNT, COUNT_DISTINCT, SUM, AVG, MIN, MAX -> member(field, of);
        };
    }

    /** The suffix of the type that holds figures of a function; several functions share one. */
    static String figuresOf(Measure.Function function) {
        return switch (function) {
            case COUNT -> "";
            case COUNT_DISTINCT -> "DistinctCounts";
            case SUM -> "Sums";
            case AVG, STDDEV, VARIANCE, PERCENTILE -> "Statistics";
            case MIN, MAX -> "Extremes";
        };
    }

    static Stream<Attribute> measured(EntityType type, Measure.Function function) {
        return type.attributes().stream().filter(attribute -> function.takes(attribute.kind()));
    }

    /** Whether there is a figure of that function over rows of the type, or what they refer to. */
    static boolean isMeasured(EntityType type, Measure.Function function) {
        return isMeasured(type, function, new HashSet<>());
    }

    private static boolean isMeasured(
            EntityType type, Measure.Function function, Set<EntityType> seen) {
        return seen.add(type)
                && (measured(type, function).findAny().isPresent()
                        || type.toOnes().stream()
                                .anyMatch(one -> isMeasured(one.target(), function, seen)));
    }

    /**
     * The references that lead to something measured, each with the suffixed name of its target.
     */
    static Stream<String> measuredThrough(
            EntityType type, Measure.Function function, String suffix) {
        return type.toOnes().stream()
                .filter(one -> isMeasured(one.target(), function))
                .map(one -> member(one.name(), one.target().name() + suffix));
    }

    private void figures(String suffix, Measure.Function function, String required) {
        Function<Attribute, String> field =
                attribute -> {
                    Kind kind = Measure.of(function, attribute).kind();
                    return member(attribute.name(), Names.type(kind, attribute) + required);
                };
        sdl.define(
                "type " + name + suffix,
                "",
                Stream.concat(
                        measured(type, function).map(field),
                        measuredThrough(type, function, suffix + "!")));
    }

    private Stream<String> groupFields() {
        return Stream.of(
                member("key", name + "GroupKey!"),
                member("aggregate", name + "Aggregate!"),
                member(
                        "nodes" + pageArguments(type),
                        name + "Connection!",
                        "The rows of the group."));
    }

    private Stream<String> keyFields() {
        Collection<ToOne> references = type.toOnes();
        return Stream.concat(
                GroupInputs.groupable(type)
                        .map(attribute -> member(attribute.name(), Names.type(attribute))),
                references.stream()
                        .map(one -> member(one.name(), one.target().name() + "GroupKey")));
    }
}
