package org.quillgraph.graphql.mutation;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Values;
import org.quillgraph.graphql.query.Filters;
import org.quillgraph.graphql.schema.GeneralMutation;
import org.quillgraph.graphql.schema.Names;

/**
 * Reads the arguments of a mutation that types have in general; asks nothing and changes nothing.
 */
final class MutationReader {
    private final EntityType type;
    private final Requested field;
    private final Drafts drafts;

    private MutationReader(EntityType type, Requested field, Drafts drafts) {
        this.type = type;
        this.field = field;
        this.drafts = drafts;
    }

    static Change read(GeneralMutation mutation, EntityType type, Requested field, Drafts drafts) {
        return new MutationReader(type, field, drafts).read(mutation);
    }

    private Change read(GeneralMutation mutation) {
        return switch (mutation) {
            case CREATE -> new Change.Create(type, List.of(input()));
            case CREATE_MANY -> new Change.Create(type, inputs());
            case UPDATE -> new Change.Update(type, id(), patch(), expectedVersion());
            case UPDATE_MANY -> new Change.UpdateAll(type, filter(), patch(), atMost());
            case UPSERT -> upsert();
            case DELETE -> new Change.Delete(type, id(), expectedVersion(), cascade());
            case DELETE_MANY -> new Change.DeleteAll(type, filter(), atMost(), cascade());
        };
    }

    private Draft input() {
        return drafts.create(type, field.required("input"));
    }

    private List<Draft> inputs() {
        return field.required("inputs").items().stream()
                .map(input -> drafts.create(type, input))
                .toList();
    }

    private Draft patch() {
        return drafts.patch(type, field.required("patch"));
    }

    private UUID id() {
        return Values.id(field.required("id"));
    }

    /** Where it is null it is left out: clients send one for what they do not know. */
    private OptionalInt expectedVersion() {
        return field.argumentOrNull("expectedVersion")
                .map(input -> OptionalInt.of(input.integer()))
                .orElse(OptionalInt.empty());
    }

    private boolean cascade() {
        return field.argument("cascade").map(Input::truth).orElse(false);
    }

    private Filter filter() {
        Input filter = field.required("filter");
        NarrowFilter.check(field.argumentType("filter"), filter);
        return Filters.read(type, filter);
    }

    private int atMost() {
        return field.required("atMost").integer();
    }

    private Change upsert() {
        Input by = field.required("by");
        UniqueKey key =
                type.uniqueKeys().stream()
                        .filter(it -> Names.upperSnake(it.name()).equals(by.text()))
                        .findFirst()
                        .orElseThrow();
        return new Change.Upsert(type, key, input());
    }
}
