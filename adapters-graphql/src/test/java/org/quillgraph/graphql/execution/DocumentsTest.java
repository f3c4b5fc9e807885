package org.quillgraph.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private final Documents documents = new Documents();
    private final List<String> parsed = new ArrayList<>();

    private void ask(String text, PreparsedDocumentEntry entry) {
        documents
                .getDocumentAsync(
                        ExecutionInput.newExecutionInput(text).build(),
                        input -> {
                            parsed.add(input.getQuery());
                            return entry;
                        })
                .join();
    }

    private static PreparsedDocumentEntry valid() {
        return new PreparsedDocumentEntry(Document.newDocument().build());
    }

    @Test
    void aDocumentIsParsedOnce() {
        ask("{ a }", valid());
        ask("{ a }", valid());

        assertThat(parsed).containsExactly("{ a }");
    }

    @Test
    void aDocumentThatIsRefusedIsNotKept() {
        var refused =
                new PreparsedDocumentEntry(Errors.Answered.of(ErrorCode.BAD_USER_INPUT, "no"));
        ask("{ a }", refused);
        ask("{ a }", refused);

        assertThat(parsed).hasSize(2);
    }

    @Test
    void longDocumentsDoNotFillTheMemory() {
        String longOne = "x".repeat(3_000_000);
        ask(longOne + "1", valid());
        ask(longOne + "2", valid());

        assertThat(documents.characters()).isPositive().isLessThanOrEqualTo(Documents.CHARACTERS);
    }
}
