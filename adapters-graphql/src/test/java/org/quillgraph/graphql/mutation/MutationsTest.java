package org.quillgraph.graphql.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Query;
import org.quillgraph.graphql.Graph;
import org.quillgraph.graphql.ListFeed;
import org.quillgraph.graphql.RecordedChanges;
import org.quillgraph.graphql.Recorder;

/** From a mutation's text to the changes that are applied, and back to its payloads. */
class MutationsTest {
    private static final EntityType IDEA = Graph.CATALOGUE.type(IdeaInspiration.class);
    private static final EntityType CLASSIFICATION = Graph.CATALOGUE.type(Classification.class);
    private static final UUID ID = UUID.fromString("0198c0de-7a3b-7c4d-8e5f-0123456789ab");

    private final Recorder recorder = new Recorder();
    private final RecordedChanges changes = new RecordedChanges();
    private final Graph graph =
            Graph.over(Graph.CATALOGUE, recorder, new ListFeed(), Limits.DEFAULTS, changes);

    private Change change(String field) {
        graph.data("mutation { " + field + " { affected } }");
        return changes.applied.getFirst();
    }

    private Map<String, Object> error(String field) {
        return graph.error("mutation { " + field + " { affected } }", Map.of());
    }

    @Test
    void aRecordIsMadeWithItsChildren() {
        Change change =
                change(
                        """
                        createIdeaInspiration(input: {
                            title: "A", score: null, keywords: []
                            classifications: {create: [{category: "b", confidence: 0.5}]}
                        })
                        """);

        Map<String, Object> values = new HashMap<>(Map.of("title", "A", "keywords", List.of()));
        values.put("score", null);
        Draft draft = ((Change.Create) change).drafts().getFirst();
        assertThat(draft.values()).isEqualTo(values);
        assertThat(draft.children().get("classifications"))
                .singleElement()
                .satisfies(
                        child -> {
                            assertThat(child.of()).isEqualTo(CLASSIFICATION);
                            assertThat(child.path("category"))
                                    .isEqualTo("input.classifications.create[0].category");
                            assertThat(child.references()).isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {id: "0198c0de-7a3b-7c4d-8e5f-0123456789ab"}
                    {source: {sourceType: VIDEO, sourceId: "x"}}
                    {create: {title: "A"}}
                    """)
    void aReferenceLeadsToARecordByAnyOfItsNames(String reference) {
        Change change =
                change(
                        "createClassification(input: {category: \"a\", confidence: 1, inspiration: %s})"
                                .formatted(reference));

        Target target =
                ((Change.Create) change).drafts().getFirst().references().get("inspiration");
        switch (target) {
            case Target.Stored(UUID id) -> assertThat(id).isEqualTo(ID);
            case Target.Named named -> {
                assertThat(named.key()).isEqualTo(IDEA.uniqueKeys().getFirst());
                assertThat(named.values()).isEqualTo(List.of(SourceType.VIDEO, "x"));
            }
            case Target.New(Draft draft) -> assertThat(draft.values()).containsEntry("title", "A");
            case Target.Nothing _ -> throw new AssertionError(reference);
        }
    }

    @Test
    void everyMutationIsAChange() {
        assertThat(
                        change(
                                "updateIdeaInspiration(id: \"%s\", patch: {category: null}, expectedVersion: 3)"
                                        .formatted(ID)))
                .isEqualTo(
                        new Change.Update(
                                IDEA,
                                ID,
                                new Draft(
                                        IDEA,
                                        "patch",
                                        Collections.singletonMap("category", null),
                                        Map.of(),
                                        Map.of()),
                                OptionalInt.of(3)));
        changes.applied.clear();
        assertThat(change("deleteIdeaInspiration(id: \"%s\", cascade: true)".formatted(ID)))
                .isEqualTo(new Change.Delete(IDEA, ID, OptionalInt.empty(), true));
        changes.applied.clear();
        assertThat(change("deleteIdeaInspirations(filter: {score: {isNull: true}}, atMost: 5)"))
                .isEqualTo(
                        new Change.DeleteAll(
                                IDEA, new Filter.IsNull(IDEA.attribute("score")), 5, false));
        changes.applied.clear();
        assertThat(
                        change(
                                "upsertIdeaInspiration(by: SOURCE, input: {title: \"A\", sourceType: TEXT, sourceId: \"x\"})"))
                .isInstanceOfSatisfying(
                        Change.Upsert.class,
                        upsert -> assertThat(upsert.by()).isEqualTo(IDEA.uniqueKeys().getFirst()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    createIdeaInspiration(input: {title: "a", sourceType: null})          | input.sourceType | leave it out
                    createIdeaInspiration(input: {title: "a", keywords: null})            | input.keywords   | []
                    createIdeaInspiration(input: {title: "a\\u0000b"})                    | input.title      | U+0000
                    createIdeaInspirations(inputs: [{title: "a"}, {title: "a\\u0000b"}])  | inputs[1].title  | U+0000
                    createClassification(input: {category: "a", confidence: 1})           | input.inspiration | is missing
                    createClassification(input: {category: "a", confidence: 1, inspiration: null}) | input.inspiration | always refers
                    createIdeaInspiration(input: {title: "a", classifications: null})     | input.classifications | Leave it out
                    createIdeaInspiration(input: {title: "a", classifications: {create: [{category: "a", confidence: 1, inspiration: {create: {title: "b"}}}]}}) | input.classifications.create[0].inspiration | made along with
                    updateIdeaInspiration(id: "1", patch: {})                             | id               | UUID
                    updateIdeaInspirations(filter: {}, patch: {title: "a"})               | filter           | left out
                    updateIdeaInspirations(filter: {title: {}}, patch: {title: "a"})      | filter.title     | left out
                    updateIdeaInspirations(filter: {and: []}, patch: {title: "a"})        | filter.and       | left out
                    updateIdeaInspirations(filter: {not: {or: [{title: {eq: "a"}}, {}]}}, patch: {title: "a"}) | filter.not.or[1] | left out
                    updateIdeaInspirations(filter: {classifications: {some: {}}}, patch: {title: "a"}) | filter.classifications.some | left out
                    deleteIdeaInspirations(filter: {id: {notIn: []}})                     | filter.id.notIn  | left out
                    """)
    void inputsAreRefusedWithTheirPath(String field, String path, String advice) {
        Map<String, Object> error = error(field);

        assertThat(((Map<?, ?>) error.get("extensions")).get("path")).isEqualTo(path);
        assertThat(error.get("message").toString()).contains(advice);
        assertThat(changes.events).isEmpty();
    }

    @Test
    void anEmptyJsonIsAValueLikeAnyOther() {
        assertThat(change("deleteIdeaInspirations(filter: {metadata: {eq: {}}})"))
                .isInstanceOf(Change.DeleteAll.class);
    }

    @Test
    void aVariableThatIsLeftOutDoesNotMatchAll() {
        Map<String, Object> error =
                graph.error(
                        "mutation($t: String) { deleteIdeaInspirations(filter: {title: {eq: $t}}) { affected } }",
                        Map.of());

        assertThat(((Map<?, ?>) error.get("extensions")).get("path")).isEqualTo("filter.title");
    }

    @Test
    void payloadsHoldWhatIsSelected() {
        changes.ids = List.of(ID);
        Map<String, Object> data =
                graph.data(
                        """
                        mutation {
                          a: createIdeaInspiration(input: {title: "a"}) { affected changeSet }
                          b: createIdeaInspirations(inputs: [{title: "b"}]) {
                            __typename ideaInspirations { title classifications { totalCount } }
                          }
                          __typename
                        }
                        """);

        assertThat(data.get("a"))
                .isEqualTo(
                        Map.of("affected", 1, "changeSet", RecordedChanges.CHANGE_SET.toString()));
        assertThat(data.get("b").toString()).contains("IdeaInspirationsPayload");
        assertThat(data.get("__typename")).isEqualTo("Mutation");
        Query read = recorder.only();
        assertThat(read.filter()).isEqualTo(new Filter.In(IDEA.id(), List.of(ID)));
        assertThat(changes.events).containsExactly("begin", "end");
    }

    @Test
    void aDryRunHasNoChangeSet() {
        Map<String, Object> data =
                graph.data(
                        "mutation { createIdeaInspiration(input: {title: \"a\"}, dryRun: true) { changeSet } }");

        assertThat(data.get("createIdeaInspiration"))
                .isEqualTo(Collections.singletonMap("changeSet", null));
        assertThat(changes.events).containsExactly("begin dry", "end");
    }

    @Test
    void aRequestIsDryOrNot() {
        Map<String, Object> error =
                error(
                        "a: createIdeaInspiration(input: {title: \"a\"}, dryRun: true) { affected }"
                                + " b: createIdeaInspiration(input: {title: \"a\"})");

        assertThat(error.get("message").toString()).contains("all of a request");
        assertThat(changes.events).isEmpty();
    }

    @Test
    void theFirstFailureTakesAllBack() {
        changes.succeeding = 2;
        String field = "createIdeaInspiration(input: {title: \"a\"}) { affected }";
        var result = graph.ask("mutation { a: %1$s b: %1$s c: %1$s d: %1$s }".formatted(field));

        Map<String, Object> error = Graph.errors(result).getFirst();
        assertThat(result.toSpecification()).containsEntry("data", null);
        assertThat(error.get("path")).isEqualTo(List.of("c"));
        assertThat(error.get("message").toString()).endsWith("Taken back with it: a, b.");
        assertThat(error.get("extensions"))
                .isEqualTo(Map.of("code", "NOT_FOUND", "rolledBack", List.of("a", "b")));
        assertThat(changes.events).containsExactly("begin");
    }

    @Test
    void aCommitThatFailsIsAnError() {
        changes.commitFails = true;
        var result =
                graph.ask("mutation { createIdeaInspiration(input: {title: \"a\"}) { affected } }");

        assertThat(result.toSpecification()).containsEntry("data", null);
        assertThat(Graph.errors(result).getFirst().get("extensions"))
                .isEqualTo(
                        Map.of("code", "CONFLICT", "rolledBack", List.of("createIdeaInspiration")));
    }

    @Test
    void noMoreRecordsThanTheLimitAreTaken() {
        List<Map<String, Object>> inputs =
                Stream.generate(() -> Map.<String, Object>of("title", "a")).limit(10_001).toList();
        Map<String, Object> error =
                graph.error(
                        "mutation($all: [IdeaInspirationInput!]!) { createIdeaInspirations(inputs: $all) { affected } }",
                        Map.of("all", inputs));

        assertThat(error.get("extensions"))
                .isEqualTo(Map.of("code", "LIMIT_EXCEEDED", "path", "inputs[10000]"));
    }
}
