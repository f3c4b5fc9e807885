package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;

/** Writes what can be followed: the subscription, what it tells, and the entities it tells of. */
final class ChangeTypes {
    /** For {@code Query}: a subscription has no other way to say where it begins. */
    static final String POSITION =
            member(
                    "changesPosition",
                    "Long",
                    "The position of the last change: read it before what you show, and follow "
                            + "changes after it.");

    private final Catalogue catalogue;
    private final Sdl sdl;

    ChangeTypes(Catalogue catalogue, Sdl sdl) {
        this.catalogue = catalogue;
        this.sdl = sdl;
    }

    void write() {
        sdl.define("type Subscription", "", Stream.of(changes()));
        sdl.define("type Change", "What was done to one entity.", fields());
        sdl.define("enum EntityTypeName", "", names());
        sdl.union(
                "Entity",
                "Any entity, to be selected by fragments.",
                names().collect(Collectors.joining(" | ")));
    }

    private Stream<String> names() {
        return catalogue.types().stream().filter(EntityType::isStored).map(EntityType::name);
    }

    private static String changes() {
        return member(
                "changes(types: [EntityTypeName!], after: Long)",
                "Change!",
                "Each change of entities of these types, or of all, in the order committed: those "
                        + "after the position of one seen before, else those from now on.");
    }

    private static Stream<String> fields() {
        return Stream.of(
                member("position", "Long!", "For after, to go on from here."),
                member("entityType", "EntityTypeName!"),
                member("entityId", "ID!"),
                member("operation", "Operation!"),
                member("changes", "JSON!", "For each field that changed: [before, after]."),
                member("changeSet", "ID!", "One for all that was changed by one request."),
                member("actor", "User", "Who did it, where that is known."),
                member("changedAt", "DateTime!"),
                member("entity", "Entity", "As it is when this is sent; null when it is gone."));
    }
}
