package org.quillgraph.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.graphql.Graph;
import org.quillgraph.graphql.execution.ErrorCode;

class SchemaTextTest {
    private static final Path FILE = Path.of("..", "docs", "schema.graphqls");

    private final String text = new SchemaText(Graph.CATALOGUE).write();

    @Test
    void theSchemaIsTheOneInTheRepository() throws IOException {
        if (Boolean.getBoolean("schema.rewrite")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        }
        assertThat(FILE)
                .as(
                        "written anew by ./mvnw -pl adapters-graphql -am test -Dtest=SchemaTextTest"
                                + " -Dschema.rewrite=true -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(text);
    }

    @Test
    void descriptionsComeFromTheRecords() {
        assertThat(text)
                .contains(
                        """
                        "A label that a classifier gave an idea, with how sure it was."
                        type Classification {
                        """,
                        """
                          "How sure the classifier was, from 0 to 1."
                          confidence: Decimal!
                        """);
    }

    @Test
    void aUniqueKeyIsALookup() {
        assertThat(text)
                .contains(
                        "ideaInspirationBySource(sourceType: SourceType!, sourceId: String!, asOf: DateTime): "
                                + "IdeaInspiration");
    }

    @Test
    void everyErrorCodeIsInTheSchemasDescription() {
        String description = text.substring(0, text.indexOf("schema {"));

        assertThat(ErrorCode.values())
                .allSatisfy(code -> assertThat(description).contains(code.name()));
    }

    @Test
    void fieldsInEnumsAreUpperSnakeCase() {
        assertThat(Names.upperSnake("newArticles30d")).isEqualTo("NEW_ARTICLES_30D");
        assertThat(Names.upperSnake("isStory")).isEqualTo("IS_STORY");
        assertThat(Names.upperSnake("wpPostId")).isEqualTo("WP_POST_ID");
        assertThat(Names.upperSnake("id")).isEqualTo("ID");
    }

    @Test
    void onlyTypesWithTextsCanBeSearched() {
        Pattern filter =
                Pattern.compile("input (\\w+?)(?:Reference)?Filter \\{[^}]*  search: String");
        assertThat(filter.matcher(text).results().map(found -> found.group(1)).distinct())
                .containsExactlyElementsOf(
                        ContentGraph.catalogue().types().stream()
                                .filter(type -> !type.searchable().isEmpty())
                                .map(EntityType::name)
                                .toList());
    }
}
