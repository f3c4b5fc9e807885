package org.quillgraph.graphql.live;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quillgraph.application.Browse;
import org.quillgraph.application.live.FollowChanges;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.query.QueryReader;

/** Serves the fields that tell of changes. */
public final class ChangeFields {
    private final FollowChanges follow;
    private final ChangeFeed feed;
    private final ChangeReader reader;
    private final Catalogue catalogue;

    public ChangeFields(Catalogue catalogue, Browse browse, ChangeFeed feed, QueryReader reader) {
        this.follow = new FollowChanges(feed);
        this.feed = feed;
        this.catalogue = catalogue;
        this.reader = new ChangeReader(catalogue, browse, reader);
    }

    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query ->
                        query.dataFetcher(
                                "changesPosition",
                                request -> {
                                    Policy.checkField(Caller.current().role(), "changesPosition");
                                    return feed.latest().position();
                                }));
        wiring.type(
                "Subscription", subscription -> subscription.dataFetcher("changes", this::changes));
        // answers come whole, with the names of their types in them
        wiring.type("Entity", entity -> entity.typeResolver(unresolved -> null));
    }

    private ChangeStream changes(DataFetchingEnvironment request) {
        Policy.checkField(Caller.current().role(), "changes");
        Requested field = Requested.root(request);
        OptionalLong after =
                field.argumentOrNull("after")
                        .map(input -> OptionalLong.of((Long) input.value()))
                        .orElse(OptionalLong.empty());
        Set<String> types = field.argumentOrNull("types").map(ChangeFields::types).orElse(Set.of());
        catalogue.types().stream()
                .filter(type -> types.contains(type.name()))
                .forEach(type -> Policy.checkHistory(Caller.current().role(), type));
        Predicate<ChangeEvent> wanted =
                change ->
                        (types.isEmpty() || types.contains(change.entityType()))
                                && reader.isSeen(change);
        return new ChangeStream(follow.follow(after, wanted), reader.read(field));
    }

    private static Set<String> types(Input input) {
        List<Input> items = input.items();
        if (items.isEmpty()) {
            throw ProblemException.invalid(
                    "types", "is empty; name a type, or leave it out to follow all.");
        }
        return items.stream().map(Input::text).collect(Collectors.toSet());
    }
}
