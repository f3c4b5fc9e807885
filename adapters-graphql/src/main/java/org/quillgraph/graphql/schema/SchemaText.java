package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation;

/**
 * Writes the schema of a catalogue: what all types share by hand, the rest derived for each type.
 */
public final class SchemaText {
    /** At the root only: what is nested is of the same time. */
    private static final String AS_OF = "asOf: DateTime";

    private static final String STATUS =
            member("status", "Status", "How the server and its database are, for operators.");

    private static final String ME =
            member("me", "User", "Who has signed in; also what others are not told of them.");

    private final Catalogue catalogue;

    public SchemaText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same text for the same catalogue, so that it can be kept and compared. */
    public String write() {
        Sdl sdl = new Sdl();
        sdl.define(
                "type Query",
                "",
                Stream.concat(
                        catalogue.types().stream().flatMap(this::rootFields),
                        Stream.of(ChangeTypes.POSITION, STATUS, ME)));
        sdl.define("type Mutation", "", catalogue.types().stream().flatMap(MutationTypes::fields));
        new ChangeTypes(catalogue, sdl).write();
        enums().forEach(attribute -> enumeration(sdl, attribute));
        for (EntityType type : catalogue.types()) {
            new OutputTypes(type, sdl).write();
            new FilterInputs(type, sdl, catalogue).write();
            new OrderInputs(type, sdl).write();
            new GroupInputs(type, sdl).write();
            new MutationTypes(type, sdl).write();
        }
        writable(MutationInputs::references)
                .forEach(target -> new MutationInputs(target, sdl).reference());
        writable(MutationInputs::children)
                .forEach(target -> new MutationInputs(target, sdl).children());
        return read("shared.graphqls") + sdl + read("verbs.graphqls");
    }

    /** What the relations of all types lead to that can be made or changed. */
    private Stream<EntityType> writable(
            Function<EntityType, Stream<? extends Relation>> relations) {
        return catalogue.types().stream()
                .filter(
                        type ->
                                type.writes().contains(Write.CREATE)
                                        || type.writes().contains(Write.UPDATE))
                .flatMap(relations)
                .map(Relation::target)
                .distinct();
    }

    /**
     *
     *
     * <pre>
     * ideaInspiration(id: ID!, asOf: DateTime): IdeaInspiration
     * ideaInspirationBySource(sourceType: SourceType!, sourceId: String!, asOf: …): IdeaInspiration
     * ideaInspirations(filter: IdeaInspirationFilter, …): IdeaInspirationConnection
     * </pre>
     *
     * All are nullable, so that an error in one leaves the others their answers.
     */
    private Stream<String> rootFields(EntityType type) {
        String one =
                member(
                        type.fieldName() + "(id: ID!, " + AS_OF + ")",
                        type.name(),
                        type.description());
        Stream<String> unique = type.uniqueKeys().stream().map(key -> lookup(type, key));
        String many =
                member(
                        type.plural() + OutputTypes.pageArguments(type, ", " + AS_OF),
                        type.name() + "Connection",
                        "Those that meet the filter, in order, a page at a time.");
        return Stream.of(Stream.of(one), unique, Stream.of(many)).flatMap(fields -> fields);
    }

    private static String lookup(EntityType type, UniqueKey key) {
        String arguments =
                key.attributes().stream()
                        .map(name -> member(name, Names.keyType(type, name) + "!"))
                        .collect(Collectors.joining(", ", "(", ", " + AS_OF + ")"));
        return member(type.fieldName() + "By" + key.name() + arguments, type.name());
    }

    /** One attribute for each Java enum that any attribute has. */
    private Set<Attribute> enums() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        return catalogue.types().stream()
                .flatMap(type -> type.attributes().stream())
                .filter(attribute -> attribute.kind() == Kind.ENUM && seen.add(attribute.type()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void enumeration(Sdl sdl, Attribute attribute) {
        String name = Names.type(attribute);
        sdl.define(
                "enum " + name,
                "",
                Arrays.stream(attribute.type().getEnumConstants())
                        .map(value -> ((Enum<?>) value).name()));
        sdl.define(
                "input " + Names.operators(Kind.ENUM, attribute),
                "Conditions on one value, all of which must hold; values are ordered as declared.",
                Stream.of(
                        member("eq", name),
                        member("ne", name, "Rows without a value are kept."),
                        member("in", "[" + name + "!]"),
                        member("notIn", "[" + name + "!]", "Rows without a value are kept."),
                        member("isNull", "Boolean"),
                        member("gt", name),
                        member("gte", name),
                        member("lt", name),
                        member("lte", name),
                        member("between", "[" + name + "!]")));
    }

    private static String read(String name) {
        try (InputStream file = SchemaText.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
