package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.Graph;
import org.quillgraph.graphql.ListFeed;
import org.quillgraph.graphql.Recorder;

/** What is told of a change, and of the entity that changed. */
class ChangesTest {
    private final Recorder recorder = new Recorder();
    private final ListFeed feed = new ListFeed();
    private final Graph graph = Graph.over(Graph.CATALOGUE, recorder, feed, Limits.DEFAULTS);

    private List<Object> follow(int most, String document) {
        return follow(graph, most, document);
    }

    private static List<Object> follow(Graph graph, int most, String document) {
        Told told = new Told(most);
        told.delivery.deliver(graph.ask(document));
        return told.told;
    }

    /** Takes so many, and then wants no more. */
    private static final class Told implements Outlet {
        final List<Object> told = new ArrayList<>();
        final Delivery delivery =
                new Delivery(
                        this,
                        new Standing(new Tokens(), Caller.PROGRAM),
                        new Traffic(
                                TrafficLimits.NONE, new AnswerMemory(AnswerMemory.Limits.USUAL)));
        private final int most;

        Told(int most) {
            this.most = most;
        }

        @Override
        public void next(ExecutionResult result) {
            told.add(result.toSpecification().get("data"));
            if (told.size() == most) {
                delivery.cancel();
            }
        }

        @Override
        public void fail(List<GraphQLError> errors) {
            throw new AssertionError(errors);
        }

        @Override
        public void complete() {}
    }

    @Test
    void everythingAboutTheChangeIsThere() {
        UUID id = UUID.randomUUID();
        feed.add("Scoring", id);

        assertThat(
                        follow(
                                1,
                                "subscription { changes(after: 0) { __typename position entityType entityId operation changes changeSet changedAt actor { id } } }"))
                .containsExactly(
                        Map.of(
                                "changes",
                                Map.of(
                                        "__typename",
                                        "Change",
                                        "position",
                                        1L,
                                        "entityType",
                                        "Scoring",
                                        "entityId",
                                        id.toString(),
                                        "operation",
                                        "UPDATED",
                                        "changes",
                                        Map.of("title", List.of("old", "new")),
                                        "changeSet",
                                        new UUID(7, 7).toString(),
                                        "actor",
                                        Collections.singletonMap("id", null),
                                        "changedAt",
                                        "1970-01-01T00:00:00Z")));
    }

    @Test
    void onlyWhatFitsItsTypeIsReadOfAnEntity() {
        feed.add("IdeaInspiration", UUID.randomUUID());
        feed.add("Scoring", UUID.randomUUID());

        assertThat(
                        follow(
                                2,
                                """
                                subscription { changes(after: 0) { entity { __typename
                                    ... on IdeaInspiration { title ... on Entity { ... on Scoring { id } } }
                                    ...scored } } }
                                fragment scored on Scoring { inspiration { title } }
                                """))
                .extracting(Object::toString)
                .containsExactly(
                        "{changes={entity={__typename=IdeaInspiration, title=null}}}",
                        "{changes={entity={__typename=Scoring, inspiration={title=null}}}}");
    }

    @Test
    void anEntityThatIsNotSelectedIsNotRead() {
        feed.add("IdeaInspiration", UUID.randomUUID());
        follow(1, "subscription { changes(after: 0) { position } }");

        assertThat(recorder.asked).isEmpty();
    }

    @Test
    void anEntityThatIsGoneIsNull() {
        Graph other = Graph.over(Graph.CATALOGUE, Demo.ideas(1), feed, Limits.DEFAULTS);
        feed.add("IdeaInspiration", UUID.randomUUID());

        assertThat(follow(other, 1, "subscription { changes(after: 0) { entity { __typename } } }"))
                .extracting(Object::toString)
                .containsExactly("{changes={entity=null}}");
    }

    @Test
    void whereToBeginCanBeAsked() {
        feed.add("IdeaInspiration", UUID.randomUUID());

        assertThat(graph.data("{ changesPosition }")).isEqualTo(Map.of("changesPosition", 1L));
    }
}
