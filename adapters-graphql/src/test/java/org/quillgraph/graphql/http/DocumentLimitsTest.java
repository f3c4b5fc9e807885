package org.quillgraph.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.graphql.Demo;
import org.quillgraph.graphql.execution.DocumentLimits;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.TrustedDocuments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document at each limit is answered, and one past it is refused with the limit. */
class DocumentLimitsTest {
    private static final DocumentLimits SMALL =
            new DocumentLimits(2_000, 1_000, 60, 100, 4, 3, 2, 10);

    private static Server server;

    @BeforeAll
    static void serve() {
        server =
                new Server(
                        0,
                        Demo.ideas(1),
                        Limits.DEFAULTS,
                        new DocumentRules(SMALL, TrustedDocuments.NONE, Role.VIEWER));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    CHARACTERS, 1000, '1,000 characters'
                    TOKENS,     60,   60 'grammar' tokens
                    WHITESPACE, 100,  100 'whitespace' tokens
                    ALIASES,    4,    at most 4 are allowed (QUILLGRAPH_DOCUMENT_ALIASES)
                    DIRECTIVES, 3,    at most 3 are allowed (QUILLGRAPH_DOCUMENT_DIRECTIVES)
                    FRAGMENTS,  2,    at most 2 are allowed (QUILLGRAPH_DOCUMENT_FRAGMENTS)
                    FIELDS,     10,   'the number of fields is 11, and at most 10'
                    """)
    void isRefusedPastItsLimit(Kind kind, int limit, String words) {
        JsonNode answer = ask(kind.document(limit));
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();

        JsonNode error = ask(kind.document(limit + 1)).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.at("/message").asString()).contains(words);
    }

    /** What a document has so many of. */
    enum Kind {
        CHARACTERS {
            @Override
            String document(int size) {
                return "{__typename}#" + "x".repeat(size - 13);
            }
        },
        TOKENS {
            @Override
            String document(int size) {
                // two braces, and the end of the text
                return "{" + "__typename ".repeat(size - 3) + "}";
            }
        },
        WHITESPACE {
            @Override
            String document(int size) {
                return "{__typename" + " ".repeat(size) + "}";
            }
        },
        ALIASES {
            @Override
            String document(int size) {
                return each(size, "a%d: __typename");
            }
        },
        DIRECTIVES {
            @Override
            String document(int size) {
                return each(size, "... @skip(if: false) {__typename}");
            }
        },
        FRAGMENTS {
            @Override
            String document(int size) {
                return each(size, "...f%d")
                        + IntStream.range(0, size)
                                .mapToObj("fragment f%d on Query{__typename}"::formatted)
                                .collect(Collectors.joining());
            }
        },
        FIELDS {
            @Override
            String document(int size) {
                String few =
                        "id title score category content description sourceType sourceId createdAt updatedAt";
                return "{ideaInspirations{totalCount nodes{"
                        + few.substring(
                                0,
                                IntStream.range(0, size - 2).reduce(-1, (at, _) -> next(few, at)))
                        + "}}}";
            }
        };

        abstract String document(int size);

        private static int next(String names, int at) {
            int space = names.indexOf(' ', at + 1);
            return space < 0 ? names.length() : space;
        }

        private static String each(int size, String selection) {
            return IntStream.range(0, size)
                    .mapToObj(selection::formatted)
                    .collect(Collectors.joining(" ", "{__typename ", "}"));
        }
    }

    @Test
    void aBodyIsRefusedPastItsLimit() {
        String body = body("{__typename}");
        String full = body + " ".repeat(SMALL.bytes() - body.length());

        assertThat(post(full).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = post(full + " ");
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("LIMIT_EXCEEDED", "2000 bytes (QUILLGRAPH_REQUEST_MAX_MB)");
    }

    private static JsonNode ask(String document) {
        return JsonMapper.shared().readTree(post(body(document)).body());
    }

    private static String body(String document) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document));
    }

    private static HttpResponse<String> post(String body) {
        return server.post("application/json", "application/json", body);
    }
}
