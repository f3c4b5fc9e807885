package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.Set;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Writes what a caller can give for records of one type. */
final class MutationInputs {
    /** What the store gives a record. */
    private static final Set<String> GIVEN = Set.of("id", "createdAt", "updatedAt", "version");

    private final EntityType type;
    private final Sdl sdl;

    MutationInputs(EntityType type, Sdl sdl) {
        this.type = type;
        this.sdl = sdl;
    }

    static Stream<Attribute> attributes(EntityType type) {
        return type.attributes().stream()
                .filter(it -> !it.derived() && !it.unversioned() && !GIVEN.contains(it.name()));
    }

    static Stream<ToOne> references(EntityType type) {
        return type.toOnes().stream().filter(it -> !it.derived());
    }

    /** The collections whose records can be made along with the one that has them. */
    static Stream<ToMany> children(EntityType type) {
        return type.toManys().stream()
                .filter(it -> it.target().writes().contains(Write.CREATE))
                .filter(it -> !it.inverse().derived());
    }

    /** Whether it can be left out of a new record. */
    static boolean isOptional(Attribute attribute) {
        return !attribute.required()
                || attribute.initial().isPresent()
                || attribute.kind() == Kind.STRING_LIST;
    }

    void create() {
        sdl.define(
                "input " + type.name() + "Input",
                "",
                Stream.of(
                                attributes(type).map(MutationInputs::initial),
                                references(type).map(this::reference),
                                children(type).map(MutationInputs::child))
                        .flatMap(fields -> fields));
    }

    void patch() {
        sdl.define(
                "input " + type.name() + "Patch",
                "What is left out stays as it is; null clears.",
                Stream.of(
                                attributes(type)
                                        .map(
                                                it ->
                                                        member(
                                                                it.name(),
                                                                Names.type(it),
                                                                it.description())),
                                references(type)
                                        .map(
                                                it ->
                                                        member(
                                                                it.name(),
                                                                referenceTo(it),
                                                                it.description())),
                                children(type).map(MutationInputs::child))
                        .flatMap(fields -> fields));
    }

    /** No default of the schema, which an upsert could not tell from a value that was given. */
    private static String initial(Attribute attribute) {
        String required = isOptional(attribute) ? "" : "!";
        String initial =
                attribute
                        .initial()
                        .map(it -> it.equals(Default.NOW) ? "the time of the change" : it)
                        .map(it -> "Where it is left out: " + it + ".")
                        .orElse("");
        return member(
                attribute.name(),
                Names.type(attribute) + required,
                (attribute.description() + " " + initial).strip());
    }

    /** Not required where the record may be made along with the one that it refers to. */
    private String reference(ToOne reference) {
        boolean mayBeChild =
                reference.target().toManys().stream()
                        .anyMatch(
                                it ->
                                        it.target().equals(type)
                                                && it.mappedBy().equals(reference.name()));
        return reference.required() && mayBeChild
                ? member(
                        reference.name(),
                        referenceTo(reference),
                        (reference.description()
                                        + " Required, except in what is made along with it.")
                                .strip())
                : member(
                        reference.name(),
                        referenceTo(reference) + (reference.required() ? "!" : ""),
                        reference.description());
    }

    private static String referenceTo(ToOne reference) {
        return reference.target().name() + "Reference";
    }

    private static String child(ToMany collection) {
        return member(collection.name(), Names.plural(collection.target()) + "Input");
    }

    /** What leads to a record of this type: {@code {id: …}}, a unique key, or a new record. */
    void reference() {
        Stream<String> id = Stream.of(member("id", "ID"));
        Stream<String> keys = type.uniqueKeys().stream().map(this::key);
        Stream<String> create =
                type.writes().contains(Write.CREATE)
                        ? Stream.of(member("create", type.name() + "Input"))
                        : Stream.of();
        sdl.define(
                "input " + type.name() + "Reference @oneOf",
                "",
                Stream.of(id, keys, create).flatMap(fields -> fields));
        type.uniqueKeys().stream()
                .filter(key -> key.attributes().size() > 1)
                .forEach(
                        key ->
                                sdl.define(
                                        "input " + composite(key),
                                        "",
                                        key.attributes().stream()
                                                .map(
                                                        it ->
                                                                member(
                                                                        it,
                                                                        Names.keyType(type, it)
                                                                                + "!"))));
    }

    private String key(UniqueKey key) {
        return key.attributes().size() == 1
                ? member(Names.key(key), Names.keyType(type, key.attributes().getFirst()))
                : member(Names.key(key), composite(key));
    }

    private String composite(UniqueKey key) {
        return type.name() + "By" + key.name();
    }

    /** Records that are made along with the one whose collection they are. */
    void children() {
        sdl.define(
                "input " + Names.plural(type) + "Input",
                "",
                Stream.of(
                        member(
                                "create",
                                "[" + type.name() + "Input!]!",
                                "Without what refers to the record that they are made with.")));
    }
}
