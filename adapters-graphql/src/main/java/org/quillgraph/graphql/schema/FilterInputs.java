package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Relation;

/** Writes the conditions that rows of one type, and figures over them, can be put to. */
final class FilterInputs {
    private final EntityType type;
    private final String name;
    private final Sdl sdl;
    private final Catalogue catalogue;

    FilterInputs(EntityType type, Sdl sdl, Catalogue catalogue) {
        this.type = type;
        this.name = type.name();
        this.sdl = sdl;
        this.catalogue = catalogue;
    }

    void write() {
        sdl.define(
                "input " + name + "Filter",
                "Conditions on a row, all of which must hold; {} holds of every row.",
                conditions());
        if (isTarget(EntityType::toOnes)) {
            sdl.define(
                    "input " + name + "ReferenceFilter",
                    "Conditions on the row a reference leads to, all of which must hold; without "
                            + "a row only isNull does.",
                    Stream.concat(Stream.of(member("isNull", "Boolean")), conditions()));
        }
        if (isTarget(EntityType::toManys)) {
            sdl.define(
                    "input " + name + "CollectionFilter",
                    "Conditions on a collection, all of which must hold; every and none hold of "
                            + "an empty one.",
                    Stream.of(
                            member("some", name + "Filter"),
                            member("every", name + "Filter"),
                            member("none", name + "Filter"),
                            member("aggregate", name + "AggregateFilter")));
        }
        sdl.define(
                "input " + name + "AggregateFilter",
                "Conditions on figures over many rows, all of which must hold.",
                Stream.concat(combinations(name + "AggregateFilter"), figures()));
        operators("DistinctCounts", Measure.Function.COUNT_DISTINCT);
        operators("Sums", Measure.Function.SUM);
        operators("Statistics", Measure.Function.AVG);
        operators("Extremes", Measure.Function.MIN);
        percentile();
    }

    private boolean isTarget(Function<EntityType, Collection<? extends Relation>> relations) {
        return catalogue.types().stream()
                .flatMap(other -> relations.apply(other).stream())
                .anyMatch(relation -> relation.target().equals(type));
    }

    private Stream<String> conditions() {
        Stream<String> search =
                type.searchable().isEmpty()
                        ? Stream.of()
                        : Stream.of(
                                member(
                                        "search",
                                        "String",
                                        "Words that must all be there, OR between alternatives, "
                                                + "\"phrases\", and - before what must not."));
        return Stream.of(
                        combinations(name + "Filter"),
                        search,
                        type.attributes().stream()
                                .map(it -> member(it.name(), Names.operators(it.kind(), it))),
                        type.toOnes().stream()
                                .map(
                                        it ->
                                                member(
                                                        it.name(),
                                                        it.target().name() + "ReferenceFilter")),
                        type.toManys().stream()
                                .map(
                                        it ->
                                                member(
                                                        it.name(),
                                                        it.target().name() + "CollectionFilter")))
                .flatMap(fields -> fields);
    }

    private static Stream<String> combinations(String filter) {
        return Stream.of(
                member("and", "[" + filter + "!]"),
                member("or", "[" + filter + "!]"),
                member("not", filter));
    }

    private Stream<String> figures() {
        Stream<String> count = Stream.of(member("count", "LongFilter"));
        return Stream.concat(
                count,
                Stream.of(Measure.Function.values())
                        .filter(it -> isMeasured(type, it))
                        .map(it -> member(Names.field(it), name + suffix(it) + "Filter")));
    }

    /**
     * A percentile's fraction stands beside the attribute, so that it is of rows themselves only.
     */
    static boolean isMeasured(EntityType type, Measure.Function function) {
        return function == Measure.Function.PERCENTILE
                ? OutputTypes.measured(type, function).findAny().isPresent()
                : OutputTypes.isMeasured(type, function);
    }

    private static String suffix(Measure.Function function) {
        return function == Measure.Function.PERCENTILE
                ? "Percentile"
                : OutputTypes.figuresOf(function);
    }

    private void operators(String suffix, Measure.Function function) {
        sdl.define(
                "input " + name + suffix + "Filter",
                "",
                Stream.concat(
                        operators(function),
                        OutputTypes.measuredThrough(type, function, suffix + "Filter")));
    }

    private Stream<String> operators(Measure.Function function) {
        return OutputTypes.measured(type, function)
                .map(
                        attribute -> {
                            Kind kind = Measure.of(function, attribute).kind();
                            return member(attribute.name(), Names.operators(kind, attribute));
                        });
    }

    private void percentile() {
        if (operators(Measure.Function.PERCENTILE).findAny().isPresent()) {
            sdl.define(
                    "input " + name + "PercentileFilter",
                    "Conditions on the value that the fraction p of all values (0 to 1) does not "
                            + "exceed.",
                    Stream.concat(
                            Stream.of(member("p", "Decimal!")),
                            operators(Measure.Function.PERCENTILE)));
        }
    }
}
