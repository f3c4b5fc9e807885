package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.stream.Stream;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Measure;

/** Writes what rows and groups of one type can be sorted by, each key an object of its own. */
final class OrderInputs {
    private static final String DIRECTION = "Direction";

    private final EntityType type;
    private final String name;
    private final Sdl sdl;

    OrderInputs(EntityType type, Sdl sdl) {
        this.type = type;
        this.name = type.name();
        this.sdl = sdl;
    }

    void write() {
        sdl.define("input " + name + "Order @oneOf", "One key to sort rows by.", keys());
        sdl.define(
                "input " + name + "AggregateOrder @oneOf",
                "A figure over the rows of a collection, to sort by.",
                figures());
        sdl.define(
                "input " + name + "GroupOrder @oneOf",
                "One key to sort groups by.",
                Stream.concat(Stream.of(member("key", name + "GroupKeyOrder")), figures()));
        sdl.define(
                "input " + name + "GroupKeyOrder @oneOf",
                "A field among by.",
                Stream.concat(
                        sortable(),
                        type.toOnes().stream()
                                .map(
                                        it ->
                                                member(
                                                        it.name(),
                                                        it.target().name() + "GroupKeyOrder"))));
        directions("DistinctCounts", Measure.Function.COUNT_DISTINCT);
        directions("Numbers", Measure.Function.SUM);
        directions("Extremes", Measure.Function.MIN);
        percentile();
    }

    private Stream<String> keys() {
        Stream<String> relevance =
                type.searchable().isEmpty()
                        ? Stream.of()
                        : Stream.of(
                                member(
                                        "relevance",
                                        DIRECTION,
                                        "How well the row answers the search of the filter: DESC "
                                                + "puts the best first."));
        return Stream.of(
                        relevance,
                        sortable(),
                        type.toOnes().stream()
                                .map(it -> member(it.name(), it.target().name() + "Order")),
                        type.toManys().stream()
                                .map(
                                        it ->
                                                member(
                                                        it.name(),
                                                        it.target().name() + "AggregateOrder")))
                .flatMap(fields -> fields);
    }

    private Stream<String> sortable() {
        return type.attributes().stream()
                .filter(attribute -> attribute.kind().ordered())
                .map(attribute -> member(attribute.name(), DIRECTION));
    }

    private Stream<String> figures() {
        return Stream.concat(
                Stream.of(member("count", DIRECTION)),
                Stream.of(Measure.Function.values())
                        .filter(it -> FilterInputs.isMeasured(type, it))
                        .map(it -> member(Names.field(it), name + suffix(it) + "Order")));
    }

    private static String suffix(Measure.Function function) {
        return switch (function) {
            case COUNT -> "";
            case COUNT_DISTINCT -> "DistinctCounts";
            case SUM, AVG, STDDEV, VARIANCE -> "Numbers";
            case MIN, MAX -> "Extremes";
            case PERCENTILE -> "Percentile";
        };
    }

    private void directions(String suffix, Measure.Function function) {
        sdl.define(
                "input " + name + suffix + "Order @oneOf",
                "",
                Stream.concat(
                        directions(function),
                        OutputTypes.measuredThrough(type, function, suffix + "Order")));
    }

    private Stream<String> directions(Measure.Function function) {
        return OutputTypes.measured(type, function)
                .map(Attribute::name)
                .map(attribute -> member(attribute, DIRECTION));
    }

    private void percentile() {
        if (directions(Measure.Function.PERCENTILE).findAny().isPresent()) {
            sdl.define(
                    "input " + name + "PercentileOrder",
                    "The fraction p (0 to 1) and one attribute.",
                    Stream.concat(
                            Stream.of(member("p", "Decimal!")),
                            directions(Measure.Function.PERCENTILE)));
        }
    }
}
