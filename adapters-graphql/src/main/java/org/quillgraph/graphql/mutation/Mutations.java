package org.quillgraph.graphql.mutation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Result.Row;
import org.quillgraph.graphql.query.QueryReader;
import org.quillgraph.graphql.schema.GeneralMutation;

/** Every field of the schema's mutations, by name. */
public final class Mutations {
    private final Map<String, MutationField> fields = new HashMap<>();
    private final Set<String> secret = new HashSet<>();
    private final Catalogue catalogue;
    private final Browse browse;
    private final Limits limits;
    private final QueryReader reader;

    public Mutations(Catalogue catalogue, Browse browse, Limits limits) {
        this.catalogue = catalogue;
        this.browse = browse;
        this.limits = limits;
        this.reader = new QueryReader(limits.page());
    }

    /** Applies a change as {@link org.quillgraph.application.change.ApplyChange} does. */
    @FunctionalInterface
    public interface Applying {
        <T> Outcome<T> apply(Change change, Function<List<UUID>, T> reading);
    }

    /** Adds what types have in general. */
    public Mutations withGeneral(Applying applying) {
        for (EntityType type : catalogue.types()) {
            for (GeneralMutation mutation : GeneralMutation.values()) {
                if (mutation.isFor(type)) {
                    fields.put(mutation.field(type), general(mutation, type, applying));
                }
            }
        }
        return this;
    }

    private MutationField general(GeneralMutation mutation, EntityType type, Applying applying) {
        return (field, drafts) -> {
            Policy.checkWriting(Caller.current().role(), type);
            Change change = MutationReader.read(mutation, type, field, drafts);
            Payload payload = Payload.read(reader, type, field);
            return changeSet -> {
                Outcome<List<Row>> outcome =
                        applying.apply(change, ids -> payload.rows(ids, browse, limits));
                return payload.of(
                        new Payload.Done(outcome.affected(), changeSet, outcome.answer()));
            };
        };
    }

    /** Adds what a use case does; {@code of} is the type of the records in its payload. */
    public void add(String name, Class<? extends Record> of, Verb verb) {
        EntityType type = catalogue.type(of);
        fields.put(
                name,
                (field, drafts) -> {
                    Policy.checkField(Caller.current().role(), name);
                    Payload payload = Payload.read(reader, type, field);
                    return changeSet -> {
                        Verb.Done done = verb.on(new Arguments(field));
                        List<Row> rows = payload.rows(done.records(), browse, limits);
                        return payload.of(new Payload.Done(done.affected(), changeSet, rows));
                    };
                });
    }

    /** Adds what is given a secret or gives one away. */
    public void addSecret(String name, Class<? extends Record> of, SecretVerb verb) {
        EntityType type = catalogue.type(of);
        secret.add(name);
        fields.put(
                name,
                (field, drafts) -> {
                    Policy.checkField(Caller.current().role(), name);
                    Payload payload = Payload.read(reader, type, field);
                    SecretVerb.Step step = verb.prepare(new Arguments(field));
                    return changeSet -> {
                        SecretVerb.Done done = step.run();
                        List<Row> rows =
                                done.caller()
                                        .orElseGet(Caller::current)
                                        .call(() -> payload.rows(done.records(), browse, limits));
                        return payload.of(
                                new Payload.Done(done.affected(), changeSet, rows, done.shown()));
                    };
                });
    }

    /** Whether it may be asked for by itself only, and not twice by the same key. */
    boolean isSecret(String name) {
        return secret.contains(name);
    }

    MutationField field(String name) {
        MutationField field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("no mutation: " + name);
        }
        return field;
    }

    public Set<String> names() {
        return new TreeSet<>(fields.keySet());
    }
}
