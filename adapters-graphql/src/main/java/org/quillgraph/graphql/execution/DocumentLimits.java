package org.quillgraph.graphql.execution;

import graphql.execution.AbortExecutionException;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.parser.ParserOptions;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large the text of a request may be, which is found out before it is compared with the schema.
 *
 * @param bytes of the whole request, with the values of its variables
 * @param characters of the document
 * @param tokens words and signs of the document
 * @param whitespace characters between them
 * @param aliases other names for fields
 * @param directives such as {@code @include}
 * @param fragments whose chains take time that grows with the cube of their length
 * @param fields to be answered, when all fragments are written out
 */
public record DocumentLimits(
        int bytes,
        int characters,
        int tokens,
        int whitespace,
        int aliases,
        int directives,
        int fragments,
        int fields) {

    /** As whoever runs a server sets them, and whoever passes one is told. */
    public static final String BYTES = "QUILLGRAPH_REQUEST_MAX_MB";

    public static final String CHARACTERS = "QUILLGRAPH_DOCUMENT_CHARACTERS";
    public static final String TOKENS = "QUILLGRAPH_DOCUMENT_TOKENS";
    public static final String WHITESPACE = "QUILLGRAPH_DOCUMENT_WHITESPACE";
    public static final String ALIASES = "QUILLGRAPH_DOCUMENT_ALIASES";
    public static final String DIRECTIVES = "QUILLGRAPH_DOCUMENT_DIRECTIVES";
    public static final String FRAGMENTS = "QUILLGRAPH_DOCUMENT_FRAGMENTS";

    /** 10,000 records of 3 KB fit into a request. */
    public static final DocumentLimits USUAL =
            new DocumentLimits(32_000_000, 1_000_000, 15_000, 200_000, 500, 200, 200, 15_000);

    ParserOptions forParser() {
        return ParserOptions.getDefaultOperationParserOptions()
                .transform(
                        options ->
                                options.maxCharacters(characters)
                                        .maxTokens(tokens)
                                        .maxWhitespaceTokens(whitespace));
    }

    void check(Document document) {
        int aliased = 0;
        int directed = 0;
        Deque<Node<?>> left = new ArrayDeque<>();
        left.push(document);
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            if (node instanceof Field field && field.getAlias() != null) {
                aliased++;
            }
            if (node instanceof DirectivesContainer<?> container) {
                directed += container.getDirectives().size();
            }
            node.getChildren().forEach(left::push);
        }
        int shared = document.getDefinitionsOfType(FragmentDefinition.class).size();
        atMost(fragments, shared, "fragments", FRAGMENTS);
        atMost(aliases, aliased, "aliases", ALIASES);
        atMost(directives, directed, "directives", DIRECTIVES);
    }

    private static void atMost(int most, int number, String what, String setting) {
        if (number > most) {
            throw new AbortExecutionException(
                    "The document has %d %s, and at most %d are allowed (%s)."
                            .formatted(number, what, most, setting));
        }
    }
}
