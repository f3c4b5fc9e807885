package org.quillgraph.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.validation.ValidationError;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.quillgraph.domain.access.Caller;

/**
 * Keeps documents that were parsed and validated, up to a number of characters: clients choose what
 * is kept. What the schema holds is told to those only who may know it, by errors too.
 */
final class Documents implements PreparsedDocumentProvider {
    static final long CHARACTERS = 4_000_000;

    /** A tree takes room even where its text is short. */
    private static final int OVERHEAD = 200;

    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private static final ParserOptions WITHOUT_LIMITS =
            ParserOptions.getDefaultOperationParserOptions()
                    .transform(
                            options ->
                                    options.maxCharacters(Integer.MAX_VALUE)
                                            .maxTokens(Integer.MAX_VALUE)
                                            .maxWhitespaceTokens(Integer.MAX_VALUE));

    private final DocumentRules rules;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(CHARACTERS)
                    .weigher((String text, Kept document) -> text.length() + OVERHEAD)
                    .build();

    private record Kept(PreparsedDocumentEntry entry, boolean introspects) {}

    Documents(DocumentRules rules) {
        this.rules = rules;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(document(input, parse));
    }

    private PreparsedDocumentEntry document(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        Kept known = kept.getIfPresent(input.getQuery());
        if (known == null) {
            PreparsedDocumentEntry entry = parse.apply(input);
            if (entry.hasErrors()) {
                return mayKnow() ? entry : withoutNames(entry);
            }
            known = new Kept(entry, introspects(entry.getDocument()));
            kept.put(input.getQuery(), known);
        }
        return known.introspects() && !mayKnow() ? forbidden() : known.entry();
    }

    private boolean mayKnow() {
        return rules.mayIntrospect(Caller.current());
    }

    private PreparsedDocumentEntry forbidden() {
        return new PreparsedDocumentEntry(
                Errors.Answered.of(
                        ErrorCode.FORBIDDEN,
                        "What the schema holds is told to the role %s and those above it (QUILLGRAPH_INTROSPECTION)."
                                .formatted(rules.introspection())));
    }

    /** Errors of validation tell the names of types, fields and values. */
    private static PreparsedDocumentEntry withoutNames(PreparsedDocumentEntry refused) {
        return new PreparsedDocumentEntry(
                refused.getErrors().stream().map(Documents::withoutNames).toList());
    }

    private static GraphQLError withoutNames(GraphQLError error) {
        return error instanceof ValidationError ? nameless(error) : error;
    }

    static GraphQLError nameless(GraphQLError error) {
        return new Errors.Answered(
                "The request does not fit the schema here.",
                error.getLocations() == null ? List.of() : error.getLocations(),
                error.getPath(),
                ErrorCode.GRAPHQL_VALIDATION_FAILED,
                Map.of("code", ErrorCode.GRAPHQL_VALIDATION_FAILED.name()));
    }

    /** Without limits: of what an address or a request within its limits holds. */
    static Document parse(String text) {
        return new Parser()
                .parseDocument(
                        ParserEnvironment.newParserEnvironment()
                                .document(text)
                                .parserOptions(WITHOUT_LIMITS)
                                .build());
    }

    private static boolean introspects(Document document) {
        Deque<Node<?>> left = new ArrayDeque<>();
        left.push(document);
        while (!left.isEmpty()) {
            Node<?> node = left.pop();
            if (node instanceof Field field && INTROSPECTION.contains(field.getName())) {
                return true;
            }
            node.getChildren().forEach(left::push);
        }
        return false;
    }

    /** How much is kept. */
    long characters() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
