package org.quillgraph.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.quillgraph.application.live.FollowChanges;
import org.quillgraph.domain.live.ChangeFeed;

/** Serves the fields that tell of changes. */
final class ChangeFields {
    private final FollowChanges follow;
    private final ChangeFeed feed;
    private final ChangeReader reader;

    ChangeFields(FollowChanges follow, ChangeFeed feed, ChangeReader reader) {
        this.follow = follow;
        this.feed = feed;
        this.reader = reader;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                query -> query.dataFetcher("changesPosition", request -> feed.latest().position()));
        wiring.type(
                "Subscription", subscription -> subscription.dataFetcher("changes", this::changes));
        // answers come whole, with the names of their types in them
        wiring.type("Entity", entity -> entity.typeResolver(unresolved -> null));
    }

    private ChangeStream changes(DataFetchingEnvironment request) {
        Requested field = Requested.root(request);
        OptionalLong after =
                field.argumentOrNull("after")
                        .map(input -> OptionalLong.of((Long) input.value()))
                        .orElse(OptionalLong.empty());
        Set<String> types =
                field.argumentOrNull("types").map(Input::items).orElse(List.of()).stream()
                        .map(Input::text)
                        .collect(Collectors.toSet());
        return new ChangeStream(follow.follow(after, types), reader.read(field));
    }
}
