package org.quillgraph.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.Browse;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.graphql.field.Answer;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Scalars;
import org.quillgraph.graphql.field.Values;
import org.quillgraph.graphql.live.ChangeFields;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.query.QueryReader;
import org.quillgraph.graphql.schema.SchemaText;

/**
 * The schema that runs: every field at the root answers whole, so that no other field needs a
 * fetcher, but for {@code status}, whose fields look when they are asked for.
 */
final class GraphSchema {
    private final Catalogue catalogue;
    private final Browse browse;
    private final QueryReader reader;
    private final ChangeFields changes;
    private final DatabaseStatus status;
    private final Mutations mutations;

    GraphSchema(
            Catalogue catalogue,
            Browse browse,
            ChangeFeed feed,
            DatabaseStatus status,
            int pageSize,
            Mutations mutations) {
        this.catalogue = catalogue;
        this.browse = browse;
        this.reader = new QueryReader(pageSize);
        this.changes = new ChangeFields(catalogue, browse, feed, reader);
        this.status = status;
        this.mutations = mutations;
    }

    GraphQLSchema build() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.ALL.forEach(wiring::scalar);
        wiring.type("Query", this::rootFields);
        changes.wire(wiring);
        wiring.type("Query", query -> query.dataFetcher("status", request -> status()));
        wiring.type("Query", query -> query.dataFetcher("me", me()));
        wiring.type("Status", of -> of.dataFetcher("version", request -> version()));
        GraphQLSchema schema =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(new SchemaText(catalogue).write()),
                                wiring.build());
        checkMutations(schema);
        return schema;
    }

    /**
     * A mutation that is written in the schema and not in the program would fail only when used.
     */
    private void checkMutations(GraphQLSchema schema) {
        Set<String> written = new TreeSet<>();
        for (GraphQLFieldDefinition field : schema.getMutationType().getFields()) {
            written.add(field.getName());
            if (field.getArgument("dryRun") == null) {
                throw new IllegalStateException(field.getName() + " takes no dryRun");
            }
        }
        if (!written.equals(mutations.names())) {
            throw new IllegalStateException(
                    "The schema has the mutations %s, and the program %s."
                            .formatted(written, mutations.names()));
        }
    }

    private DatabaseStatus status() {
        Policy.checkField(Caller.current().role(), "status");
        return status;
    }

    private DataFetcher<@Nullable Answer> me() {
        EntityType user = catalogue.type(User.class);
        return request -> {
            Optional<UUID> id = Caller.current().user().map(Key::value);
            if (id.isEmpty()) {
                return null;
            }
            QueryReader.Lookup lookup = reader.byIds(user, Requested.root(request)).apply(id.get());
            return lookup.answer(browse.browse(lookup.query(), Optional.empty()));
        };
    }

    /** As the build wrote it into the archive. */
    private static @Nullable String version() {
        return GraphSchema.class.getPackage().getImplementationVersion();
    }

    private TypeRuntimeWiring.Builder rootFields(TypeRuntimeWiring.Builder query) {
        for (EntityType type : catalogue.types()) {
            query.dataFetcher(type.plural(), collection(type));
            query.dataFetcher(type.fieldName(), lookup(field -> reader.byId(type, field)));
            for (UniqueKey key : type.uniqueKeys()) {
                query.dataFetcher(
                        type.fieldName() + "By" + key.name(),
                        lookup(field -> reader.byKey(type, key, field)));
            }
        }
        return query;
    }

    private DataFetcher<Answer> collection(EntityType type) {
        return request -> {
            Requested field = Requested.root(request);
            QueryReader.Plan plan = reader.collection(type, field);
            return new Answer(plan.shape().of(browse.browse(plan.query(), asOf(field))));
        };
    }

    private DataFetcher<@Nullable Answer> lookup(Function<Requested, QueryReader.Lookup> read) {
        return request -> {
            Requested field = Requested.root(request);
            QueryReader.Lookup lookup = read.apply(field);
            return lookup.answer(browse.browse(lookup.query(), asOf(field)));
        };
    }

    private static Optional<Instant> asOf(Requested field) {
        return field.argumentOrNull("asOf")
                .map(time -> (Instant) Values.of(Kind.DATE_TIME, Instant.class, time));
    }
}
