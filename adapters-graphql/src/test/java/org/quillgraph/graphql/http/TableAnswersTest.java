package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.graphql.Demo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableAnswersTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Pages of 10, of which of classifications only the first can be read. */
    @AutoClose
    private static final Server server =
            new Server(0, failing(Demo.ideas(100)), Limits.ofPages(10, 10));

    private static QueryPort failing(QueryPort whole) {
        return query -> {
            if (query.page().after().isPresent() && query.of().name().equals("Classification")) {
                throw new IllegalStateException("as the test wants it");
            }
            return whole.fetch(query);
        };
    }

    private static HttpResponse<String> ask(String accept, String query) {
        String body = JSON.writeValueAsString(Map.of("query", query));
        return server.post("application/json", accept, body);
    }

    private static List<String> csv(String query) {
        HttpResponse<String> response = ask("text/csv", query);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        return response.body().lines().toList();
    }

    private static JsonNode data(String query) {
        return JSON.readTree(ask("application/json", query).body()).get("data");
    }

    @Test
    void theSelectionIsFlattenedIntoColumns() {
        List<String> table =
                csv(
                        """
                        { ideaInspirations(first: 2, orderBy: [{ title: ASC }]) { nodes {
                            name: title keywords score latestScoring { compositeScore idea: inspiration { id } }
                            classifications(first: 1) { totalCount nodes { category } } } } }
                        """);
        assertThat(table)
                .hasSize(3)
                .first()
                .isEqualTo(
                        "name,keywords,score,latestScoring.compositeScore,latestScoring.idea.id,classifications.totalCount,classifications.nodes");
        assertThat(table.get(1)).contains(",[],", "\"[{\"\"category\"\":\"\"");
    }

    @Test
    void whoTookWhatIsNoted() {
        csv("{ scorings(first: 1) { nodes { id idea: inspiration { id } } } }");

        assertThat(server.notes().taken)
                .last()
                .satisfies(
                        note -> {
                            assertThat(note.action()).isEqualTo(AuditAction.EXPORTED);
                            assertThat(note.actor()).isPresent();
                            assertThat(note.target()).contains("scorings");
                            assertThat(note.detail().orElseThrow().value())
                                    .isEqualTo(
                                            Map.of(
                                                    "format",
                                                    "csv",
                                                    "columns",
                                                    List.of("id", "idea.id")));
                        });
    }

    @Test
    void allRowsComeInTheirOrderWhereNoneIsSaidToBeTheLast() {
        List<String> titles =
                csv(
                        "{ ideaInspirations(orderBy: [{ score: DESC }, { title: ASC }]) { nodes { id } } }");
        assertThat(titles).hasSize(101).doesNotHaveDuplicates();
        assertThat(titles.subList(91, 101))
                .isEqualTo(
                        data("{ ideaInspirations(first: 10, offset: 90, orderBy: [{ score: DESC }, { title: ASC }]) { nodes { id } } }")
                                .at("/ideaInspirations/nodes")
                                .valueStream()
                                .map(node -> node.get("id").asString())
                                .toList());
    }

    @Test
    void rowsOfNdjsonAreThoseOfTheAnswerInJson() {
        String query =
                "{ ideaInspirations(first: 3, offset: 4) { nodes { title metadata latestScoring { compositeScore } } } }";
        HttpResponse<String> response = ask("application/x-ndjson", query);
        assertThat(response.body().lines().map(JSON::readTree).toList())
                .isEqualTo(data(query).at("/ideaInspirations/nodes").valueStream().toList())
                .hasSize(3);
    }

    @Test
    void aLinkAnswersToo() {
        String query =
                URLEncoder.encode("{ ideaInspirations(first: 1) { nodes { title } } }", UTF_8);
        HttpResponse<String> response = server.get("/graphql?query=" + query, "text/csv");
        assertThat(response.body().lines()).hasSize(2).first().isEqualTo("title");
    }

    @Test
    void noRowsLeaveTheNamesOfTheColumns() {
        String none =
                "{ ideaInspirations(filter: {title: {eq: \"none\"}}) { nodes { id author: title } } }";
        assertThat(csv(none)).containsExactly("id,author");
        assertThat(ask("application/x-ndjson", none).body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ articles { nodes { id } } projects { nodes { id } } } | this asks for 2; send a request for each",
                "{ articles @include(if: false) { nodes { id } } } | this asks for 0",
                "{ article(id: \"x\") { id } } | article: is one record; write articles(filter: { … })",
                "{ userByEmail(email: \"x\") { id } } | userByEmail: is one record; write users(filter: { … })",
                "{ __typename } | __typename: is no connection",
                "{ articles { totalCount nodes { id } } } | articles: select nodes { … } once and nothing beside it",
                "{ articles { groups(by: [{field: STATUS}]) { totalCount } } } | articles: select nodes { … } once",
                "{ articles(last: 5) { nodes { id } } } | last: is not for tables; turn the order round and write first",
                "mutation { deleteArticle(id: \"x\") { affected } } | Only queries are answered as tables",
                "{ articles(first: -1) { nodes { id } } } | first: is -1",
                "{ articles { nodes { passwordHash } } } | Field 'passwordHash' in type 'Article' is undefined",
            })
    void whatIsNoTableIsRefusedWithWhatToWriteInstead(String query, String message) {
        HttpResponse<String> response = ask("text/csv", query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(response.body()).at("/errors/0/message").asString())
                .contains(message);
    }

    @Test
    void whatIsTooMuchHasItsStatus() {
        assertThat(
                        ask(
                                        "text/csv",
                                        "{ articles(filter: {title: {in: [%s]}}) { nodes { id } } }"
                                                .formatted("\"a\" ".repeat(10_001)))
                                .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whatFailsBeforeTheFirstRowsIsAnError() {
        HttpResponse<String> response =
                ask("text/csv", "{ articles(asOf: \"2026-01-01T00:00:00Z\") { nodes { id } } }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("BAD_USER_INPUT", "asOf");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void whatFailsInTheMiddleIsNotTakenForTheWhole() {
        assertThatThrownBy(
                        () ->
                                ask(
                                        "text/csv",
                                        "{ classifications { nodes { id indicators category } } }"))
                .hasRootCauseInstanceOf(IOException.class);
    }
}
