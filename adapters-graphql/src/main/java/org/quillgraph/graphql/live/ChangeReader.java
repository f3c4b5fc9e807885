package org.quillgraph.graphql.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Browse;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.graphql.field.Answer;
import org.quillgraph.graphql.field.Leaves;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Shape;
import org.quillgraph.graphql.query.QueryReader;

/** Reads what is selected of each change, and of the entity it is about. */
final class ChangeReader {
    private static final UUID NOTHING = new UUID(0, 0);

    private final Catalogue catalogue;
    private final Browse browse;
    private final QueryReader reader;

    ChangeReader(Catalogue catalogue, Browse browse, QueryReader reader) {
        this.catalogue = catalogue;
        this.browse = browse;
        this.reader = reader;
    }

    /** Whether the caller sees the revision, and so may be told of it. */
    boolean isSeen(ChangeEvent change) {
        if (Policy.isUnlimited(Caller.current().role())) {
            return true;
        }
        EntityType revision = catalogue.type(Revision.class);
        Filter same =
                new Filter.Compare(
                        revision.attribute("position"),
                        Filter.Operator.EQ,
                        change.place().position());
        Long count =
                (Long)
                        browse.browse(Query.counting(revision, same), Optional.empty())
                                .measures()
                                .get(Measure.COUNT);
        return Objects.requireNonNull(count) > 0;
    }

    Shape<ChangeEvent> read(Requested changes) {
        Shape.Builder<ChangeEvent> shape = Shape.builder();
        for (Requested field : changes.selected()) {
            switch (field.name()) {
                case "position" -> shape.add(field, change -> change.place().position());
                case "entityType" -> shape.add(field, ChangeEvent::entityType);
                case "entityId" -> shape.add(field, change -> change.entityId().toString());
                case "operation" -> shape.add(field, change -> change.operation().name());
                case "changes" ->
                        shape.add(field, change -> Leaves.of(Kind.JSON, change.changes()));
                case "changeSet" -> shape.add(field, change -> change.changeSet().toString());
                case "changedAt" -> shape.add(field, change -> change.changedAt().toString());
                case "actor" -> {
                    Function<UUID, @Nullable Object> user = one(catalogue.type(User.class), field);
                    shape.add(field, change -> change.actor().map(user).orElse(null));
                }
                case "entity" -> shape.add(field, entity(field));
                default -> shape.typeName(field);
            }
        }
        return shape.build();
    }

    private Function<ChangeEvent, @Nullable Object> entity(Requested field) {
        Map<String, Function<UUID, @Nullable Object>> byType = new HashMap<>();
        for (EntityType type : catalogue.types()) {
            if (type.isStored()) {
                byType.put(type.name(), one(type, field.of(type.name())));
            }
        }
        return change -> {
            Function<UUID, @Nullable Object> read = byType.get(change.entityType());
            return read == null ? null : read.apply(change.entityId());
        };
    }

    private Function<UUID, @Nullable Object> one(EntityType type, Requested field) {
        Function<UUID, QueryReader.Lookup> lookups = reader.byIds(type, field);
        // what clients add to every selection asks for no type
        boolean isAskedFor = field.selected().stream().anyMatch(it -> !it.isTypeName());
        if (!Policy.isUnlimited(Caller.current().role()) && isAskedFor) {
            // of nothing, to be refused now rather than at the first change
            browse.browse(lookups.apply(NOTHING).query(), Optional.empty());
        }
        return id -> {
            QueryReader.Lookup lookup = lookups.apply(id);
            Answer answer = lookup.answer(browse.browse(lookup.query(), Optional.empty()));
            return answer == null ? null : answer.object();
        };
    }
}
