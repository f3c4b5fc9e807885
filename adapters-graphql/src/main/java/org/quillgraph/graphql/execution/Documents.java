package org.quillgraph.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps documents that were parsed and validated, up to a number of characters: clients choose what
 * is kept.
 */
final class Documents implements PreparsedDocumentProvider {
    static final long CHARACTERS = 4_000_000;

    /** A tree takes room even where its text is short. */
    private static final int OVERHEAD = 200;

    private final Cache<String, PreparsedDocumentEntry> kept =
            Caffeine.newBuilder()
                    .maximumWeight(CHARACTERS)
                    .weigher(
                            (String text, PreparsedDocumentEntry entry) -> text.length() + OVERHEAD)
                    .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry known = kept.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry entry = parse.apply(input);
        if (!entry.hasErrors()) {
            kept.put(input.getQuery(), entry);
        }
        return CompletableFuture.completedFuture(entry);
    }

    /** How much is kept. */
    long characters() {
        kept.cleanUp();
        return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
