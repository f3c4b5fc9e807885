package org.quillgraph.graphql.schema;

import static org.quillgraph.graphql.schema.Sdl.member;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.EntityType;

/** Writes what can be done to one type in general, and what comes of it. */
final class MutationTypes {
    private static final String DRY_RUN = "dryRun: Boolean! = false";

    private final EntityType type;
    private final Sdl sdl;
    private final String name;

    MutationTypes(EntityType type, Sdl sdl) {
        this.type = type;
        this.sdl = sdl;
        this.name = type.name();
    }

    /**
     *
     *
     * <pre>
     * createProject(input: ProjectInput!, dryRun: Boolean! = false): ProjectPayload!
     * updateProjects(filter: ProjectFilter!, patch: ProjectPatch!, atMost: Int! = 1, …): ProjectsPayload!
     * </pre>
     */
    static Stream<String> fields(EntityType type) {
        List<String> fields = new ArrayList<>();
        for (GeneralMutation mutation : GeneralMutation.values()) {
            if (mutation.isFor(type)) {
                fields.add(
                        member(
                                mutation.field(type) + arguments(type, mutation),
                                (mutation.isOfMany() ? Names.plural(type) : type.name())
                                        + "Payload!",
                                description(type, mutation)));
            }
        }
        return fields.stream();
    }

    private static String arguments(EntityType type, GeneralMutation mutation) {
        String name = type.name();
        String cascade = type.softDelete().isPresent() ? "" : "cascade: Boolean! = false, ";
        String arguments =
                switch (mutation) {
                    case CREATE -> "input: %sInput!, ".formatted(name);
                    case CREATE_MANY -> "inputs: [%sInput!]!, ".formatted(name);
                    case UPDATE ->
                            "id: ID!, patch: %sPatch!, expectedVersion: Int, ".formatted(name);
                    case UPDATE_MANY ->
                            "filter: %1$sFilter!, patch: %1$sPatch!, atMost: Int! = 1, "
                                    .formatted(name);
                    case UPSERT -> "by: %1$sKey!, input: %1$sInput!, ".formatted(name);
                    case DELETE -> "id: ID!, expectedVersion: Int, " + cascade;
                    case DELETE_MANY ->
                            "filter: %sFilter!, atMost: Int! = 1, ".formatted(name) + cascade;
                };
        return "(" + arguments + DRY_RUN + ")";
    }

    private static String description(EntityType type, GeneralMutation mutation) {
        String deleting =
                type.softDelete()
                        .map(it -> "Sets " + it.name() + " to false, and deletes nothing")
                        .orElse("Refused where others refer to it, unless with cascade");
        return switch (mutation) {
            case CREATE, CREATE_MANY -> "";
            case UPDATE -> "What the patch leaves out stays; null clears.";
            case UPDATE_MANY ->
                    "All that meet the filter, or none where they are more than atMost.";
            case UPSERT -> "Changes the one that has the input's values in the key, or makes one.";
            case DELETE -> deleting + ".";
            case DELETE_MANY ->
                    "All that meet the filter, or none where they are more than atMost. "
                            + deleting
                            + ".";
        };
    }

    void write() {
        if (type.writes().isEmpty()) {
            return;
        }
        payload(name, member(type.fieldName(), name, "Null where there is none."));
        payload(
                Names.plural(type),
                member(type.plural(), "[" + name + "!]!", "In the order of the input."));
        if (GeneralMutation.UPSERT.isFor(type)) {
            sdl.define(
                    "enum " + name + "Key",
                    "What names one " + name + ".",
                    type.uniqueKeys().stream().map(key -> Names.upperSnake(key.name())));
        }
        MutationInputs inputs = new MutationInputs(type, sdl);
        if (type.writes().contains(Write.CREATE)) {
            inputs.create();
        }
        if (type.writes().contains(Write.UPDATE)) {
            inputs.patch();
        }
    }

    private void payload(String of, String records) {
        sdl.define(
                "type " + of + "Payload",
                "",
                Stream.of(
                        member(
                                "affected",
                                "Int!",
                                "How many records were made, changed and deleted, those carried "
                                        + "along included."),
                        member(
                                "changeSet",
                                "ID",
                                "What all changes of the request have in common; null of a dry "
                                        + "run."),
                        records));
    }
}
