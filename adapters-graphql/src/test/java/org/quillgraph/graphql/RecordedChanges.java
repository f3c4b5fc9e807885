package org.quillgraph.graphql;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb;
import org.quillgraph.graphql.mutation.Verbs;
import org.quillgraph.graphql.schema.SchemaText;

/** Remembers what was to be changed, changes nothing, and names records as they are told to be. */
public final class RecordedChanges implements UnitOfWork, Mutations.Applying, AnswerStore {
    public static final UUID CHANGE_SET = new UUID(7, 7);

    public final List<Change> applied = new ArrayList<>();
    public final List<String> events = new ArrayList<>();
    final Map<String, Kept> answers = new HashMap<>();

    /** Of the records that a change is about. */
    public List<UUID> ids = List.of();

    /** How many changes succeed before one is refused. */
    public int succeeding = Integer.MAX_VALUE;

    public boolean commitFails;

    @Override
    public <T> T run(boolean dry, Function<UUID, T> work) {
        events.add(dry ? "begin dry" : "begin");
        T done = work.apply(CHANGE_SET);
        if (commitFails) {
            throw new ProblemException(new Problem.Conflict("Somebody else was first."));
        }
        events.add("end");
        return done;
    }

    @Override
    public <T> T runAs(UUID changeSet, Supplier<T> work) {
        return run(false, _ -> work.get());
    }

    @Override
    public void exclusively(String name) {
        events.add("alone with " + name);
    }

    @Override
    public <T> Outcome<T> apply(Change change, Function<List<UUID>, T> reading) {
        if (applied.size() >= succeeding) {
            throw new ProblemException(new Problem.NotFound("Thing", "x"));
        }
        applied.add(change);
        return new Outcome<>(applied.size(), reading.apply(ids));
    }

    @Override
    public Optional<Kept> find(String key, Instant since) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public void keep(String key, Kept kept, Instant since) {
        answers.put(key, kept);
    }

    @Override
    public int forgetBefore(Instant time) {
        throw new UnsupportedOperationException();
    }

    public AnswerOnce answerOnce() {
        return new AnswerOnce(this, this, (_, _) -> Set.of());
    }

    /** All of them, the verbs doing nothing. */
    Mutations mutations(Catalogue catalogue, Browse browse, Limits limits) {
        Mutations mutations = new Mutations(catalogue, browse, limits).withGeneral(this);
        idleVerbs(catalogue).addTo(mutations);
        return mutations;
    }

    public static Verbs idleVerbs(Catalogue catalogue) {
        Class<? extends Record> any = catalogue.types().iterator().next().record();
        TypeDefinitionRegistry schema = new SchemaParser().parse(new SchemaText(catalogue).write());
        return mutations ->
                schema.objectTypeExtensions().getOrDefault("Mutation", List.of()).stream()
                        .map(ObjectTypeExtensionDefinition::getFieldDefinitions)
                        .flatMap(List::stream)
                        .map(FieldDefinition::getName)
                        .forEach(verb -> mutations.add(verb, any, _ -> Verb.Done.of()));
    }
}
