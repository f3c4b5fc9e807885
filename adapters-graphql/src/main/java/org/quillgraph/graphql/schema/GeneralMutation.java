package org.quillgraph.graphql.schema;

import org.quillgraph.domain.model.Write;
import org.quillgraph.domain.query.EntityType;

/** What can be done to records of every type that allows it. */
public enum GeneralMutation {
    CREATE("create", Write.CREATE, false),
    CREATE_MANY("create", Write.CREATE, true),
    UPDATE("update", Write.UPDATE, false),
    UPDATE_MANY("update", Write.UPDATE, true),
    UPSERT("upsert", Write.CREATE, false),
    DELETE("delete", Write.DELETE, false),
    DELETE_MANY("delete", Write.DELETE, true);

    private final String verb;
    private final Write write;
    private final boolean ofMany;

    GeneralMutation(String verb, Write write, boolean ofMany) {
        this.verb = verb;
        this.write = write;
        this.ofMany = ofMany;
    }

    public boolean isFor(EntityType type) {
        return type.writes().contains(write)
                && (this != UPSERT
                        || (!type.uniqueKeys().isEmpty() && type.writes().contains(Write.UPDATE)));
    }

    boolean isOfMany() {
        return ofMany;
    }

    /** {@code updateCostEntries} */
    public String field(EntityType type) {
        return verb + (ofMany ? Names.plural(type) : type.name());
    }
}
