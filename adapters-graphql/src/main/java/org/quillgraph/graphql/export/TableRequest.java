package org.quillgraph.graphql.export;

import graphql.language.AstPrinter;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.graphql.execution.HttpRequestBody;

/**
 * A table as a command line asks for it.
 *
 * @param plural the type's name, such as {@code articles}
 * @param filter as GraphQL writes it, such as {@code {status: {eq: PUBLISHED}}}
 * @param order as GraphQL writes it, such as {@code [{title: ASC}]}
 * @param fields such as {@code title} and {@code author.username}; empty for all that can be
 *     imported again
 * @param asOf a time, such as {@code 2026-03-01T12:00:00Z}
 */
public record TableRequest(
        String plural,
        Optional<String> filter,
        Optional<String> order,
        List<String> fields,
        Optional<String> asOf) {

    public TableRequest {
        fields = List.copyOf(fields);
    }

    /** {@code query($asOf: DateTime) { articles(asOf: $asOf, filter: …) { nodes { title } } }} */
    HttpRequestBody in(Catalogue catalogue) {
        EntityType type = catalogue.named(plural);
        List<String> arguments = new ArrayList<>(List.of("asOf: $asOf"));
        filter.ifPresent(
                it ->
                        arguments.add(
                                "filter: " + checked("--filter", it, "'{status: {eq: DRAFT}}'")));
        order.ifPresent(
                it -> arguments.add("orderBy: " + checked("--order", it, "'[{title: ASC}]'")));
        List<List<String>> paths =
                (fields.isEmpty() ? all(type) : fields.stream())
                        .map(field -> List.of(field.strip().split("\\.", -1)))
                        .toList();
        String document =
                "query($asOf: DateTime) { %s(%s) { nodes %s } }"
                        .formatted(plural, String.join(", ", arguments), selection(type, paths));
        Map<String, @Nullable Object> variables = new HashMap<>();
        asOf.ifPresent(it -> variables.put("asOf", it));
        return new HttpRequestBody(document, null, variables);
    }

    /** One value, so that nothing else can come along with it. */
    private static String checked(String option, String value, String example) {
        try {
            return AstPrinter.printAst(Parser.parseValue(value));
        } catch (InvalidSyntaxException e) {
            SourceLocation place = e.getLocation();
            throw refused(
                    option,
                    "is no value as GraphQL writes it, at its line %d, column %d; quote it for the shell, as in %s."
                            .formatted(place.getLine(), place.getColumn(), example));
        }
    }

    private static Stream<String> all(EntityType type) {
        return Stream.concat(
                type.attributes().stream().map(Attribute::name),
                type.toOnes().stream().filter(it -> !it.derived()).map(ToOne::name));
    }

    /** A reference alone means its id. */
    private static String selection(EntityType type, List<List<String>> paths) {
        Map<String, List<List<String>>> further = new LinkedHashMap<>();
        for (List<String> path : paths) {
            List<List<String>> rest =
                    further.computeIfAbsent(path.getFirst(), _ -> new ArrayList<>());
            if (path.size() > 1) {
                rest.add(path.subList(1, path.size()));
            }
        }
        return further.entrySet().stream()
                .map(field -> field(type, field.getKey(), field.getValue()))
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    private static String field(EntityType type, String name, List<List<String>> further) {
        ToOne reference = type.toOne(name);
        if (reference != null) {
            return name
                    + " "
                    + selection(
                            reference.target(),
                            further.isEmpty() ? List.of(List.of("id")) : further);
        }
        if (type.findAttribute(name) == null || !further.isEmpty()) {
            throw refused(
                    "--fields",
                    "%s have no field %s; there are %s."
                            .formatted(
                                    type.plural(),
                                    further.isEmpty()
                                            ? name
                                            : name + "." + String.join(".", further.getFirst()),
                                    fields(type)));
        }
        return name;
    }

    private static String fields(EntityType type) {
        return Stream.concat(
                        type.attributes().stream().map(Attribute::name),
                        type.toOnes().stream().map(it -> it.name() + ".id"))
                .collect(Collectors.joining(", "));
    }

    private static ProblemException refused(String path, String reason) {
        return ProblemException.invalid(path, reason);
    }
}
