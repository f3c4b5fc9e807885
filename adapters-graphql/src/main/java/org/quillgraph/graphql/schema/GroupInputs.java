package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.stream.Stream;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;

/** Writes what rows of one type can be grouped by. */
final class GroupInputs {
    private final EntityType type;
    private final String name;
    private final Sdl sdl;

    GroupInputs(EntityType type, Sdl sdl) {
        this.type = type;
        this.name = type.name();
        this.sdl = sdl;
    }

    void write() {
        sdl.define("enum " + name + "Field", "", groupable(type).map(GroupInputs::value));
        sdl.define("enum " + name + "TimeField", "", times().map(GroupInputs::value));
        boolean timed = times().findAny().isPresent();
        if (timed) {
            sdl.define(
                    "input " + name + "TimeGroup",
                    "A time cut to buckets; the key is the instant at which a bucket starts.",
                    Stream.of(
                            member("field", name + "TimeField!"),
                            member("every", "Every!"),
                            member(
                                    "zone",
                                    "String! = \"UTC\"",
                                    "A time zone of the IANA database, such as Europe/Berlin.")));
        }
        sdl.define(
                "input " + name + "GroupBy @oneOf",
                "One key: an attribute, a time cut to buckets, or one of those of a reference.",
                Stream.of(
                                Stream.of(member("field", name + "Field")),
                                timed
                                        ? Stream.of(member("time", name + "TimeGroup"))
                                        : Stream.<String>of(),
                                type.toOnes().stream()
                                        .map(
                                                it ->
                                                        member(
                                                                it.name(),
                                                                it.target().name() + "GroupBy")))
                        .flatMap(fields -> fields));
    }

    /** Groups are paged, so that what they agree in has to have an order. */
    static Stream<Attribute> groupable(EntityType type) {
        return type.attributes().stream().filter(attribute -> attribute.kind().ordered());
    }

    private Stream<Attribute> times() {
        return type.attributes().stream().filter(it -> it.kind() == Kind.DATE_TIME);
    }

    private static String value(Attribute attribute) {
        return Names.upperSnake(attribute.name());
    }
}
