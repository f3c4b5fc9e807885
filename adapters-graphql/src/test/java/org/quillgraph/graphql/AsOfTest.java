package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.oracle.ListQueries;

/** The past is asked at the root, by time. */
class AsOfTest {
    private static final Catalogue CATALOGUE = ContentGraph.catalogue();
    private static final IdeaInspiration IDEA = Ideas.fromSource("abc");

    private @Nullable Instant asked;

    private final Graph graph =
            Graph.over(
                    CATALOGUE,
                    new QueryPort() {
                        @Override
                        public Result fetch(Query query) {
                            return holding().fetch(query);
                        }

                        @Override
                        public QueryPort asOf(Instant time) {
                            asked = time;
                            return holding(Ideas.titled(IDEA, "As it was"));
                        }
                    },
                    Limits.DEFAULTS);

    private static QueryPort holding(Record... records) {
        return new ListQueries(CATALOGUE, List.of(records), List::of);
    }

    @Test
    void everyFieldAtTheRootTakesATime() {
        String time = "asOf: \"2026-03-01T12:00:00.123456+01:00\"";
        String document =
                """
                { ideaInspiration(id: "%1$s", %2$s) { title }
                  ideaInspirationBySource(sourceType: VIDEO, sourceId: "abc", %2$s) { title }
                  ideaInspirations(%2$s) { totalCount nodes { title } }
                  now: ideaInspirations { totalCount } }
                """
                        .formatted(IDEA.id(), time);

        assertThat(graph.data(document).toString())
                .isEqualTo(
                        "{ideaInspiration={title=As it was},"
                                + " ideaInspirationBySource={title=As it was},"
                                + " ideaInspirations={totalCount=1, nodes=[{title=As it was}]},"
                                + " now={totalCount=0}}");
        assertThat(asked).isEqualTo("2026-03-01T11:00:00.123456Z");
    }

    @Test
    void aVariableThatIsNullAsksForNow() {
        Map<String, Object> none = new HashMap<>();
        none.put("time", null);
        var answer =
                graph.ask(
                        "query ($time: DateTime) { ideaInspirations(asOf: $time) { totalCount } }",
                        none);

        assertThat(answer.<Object>getData()).hasToString("{ideaInspirations={totalCount=0}}");
    }

    @Test
    void whatIsNoTimeIsRefused() {
        Map<String, Object> error =
                graph.error("{ ideaInspirations(asOf: \"yesterday\") { totalCount } }", Map.of());

        assertThat(error.get("message").toString()).startsWith("asOf").contains("2017-12-01T");
    }
}
