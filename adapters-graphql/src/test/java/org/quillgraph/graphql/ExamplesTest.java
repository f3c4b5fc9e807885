package org.quillgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page at {@code /graphiql}: what it loads is there, and its examples have answers. */
class ExamplesTest {
    private static final Graph DEMO = Graph.over(Demo.ideas(300));

    static List<String> examples() {
        String list =
                text("/static/graphiql/page.js")
                        .lines()
                        .filter(line -> line.contains("EXAMPLES ="))
                        .findFirst()
                        .orElseThrow();
        return found("'([^']+)'", list);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRunsAsItStands(String name) {
        String answer =
                DEMO.data(text("/static/graphiql/examples/" + name + ".graphql")).toString();

        assertThat(answer).containsIgnoringCase("count=").doesNotContain("count=0", "totalCount=0");
    }

    static List<String> questions() throws IOException {
        return found("(?s)```graphql\n(.*?)```", Files.readString(Path.of("..", "README.md")));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionOfTheReadmeRunsAsItStands(String question) {
        assertThat(DEMO.data(question).toString())
                .contains("nodes=[{")
                .doesNotContain("nodes=[]", "totalCount=0");
    }

    @Test
    void everyExampleIsATab() {
        assertThat(examples()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void thePageLoadsNothingFromOtherHosts() {
        String page = text("/static/graphiql/index.html");

        assertThat(found("(?:src|href)=\"([^\"]+)\"", page))
                .isNotEmpty()
                .allMatch(it -> it.startsWith("/") || it.startsWith("data:"));
    }

    @Test
    void everyFileOfThePageIsThere() {
        List<String> files =
                found("(?:src|href)=\"(/[^\"]+)\"", text("/static/graphiql/index.html"));

        assertThat(files)
                .hasSize(6)
                .allSatisfy(
                        file -> {
                            String folder =
                                    file.startsWith("/webjars/")
                                            ? "/META-INF/resources"
                                            : "/static";
                            assertThat(ExamplesTest.class.getResource(folder + file)).isNotNull();
                        });
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = ExamplesTest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
