package org.quillgraph.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.Role;

class DocumentsTest {
    private final Documents documents = new Documents(DocumentRules.USUAL);
    private static final Documents FOR_EDITORS =
            new Documents(
                    new DocumentRules(DocumentLimits.USUAL, TrustedDocuments.NONE, Role.EDITOR));

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

    @ParameterizedTest
    @ValueSource(strings = {"{ __schema { a } }", "{ a } fragment F on Query { b: __type { a } }"})
    void theSchemaIsToldToThoseWhoMayKnowIt(String text) {
        PreparsedDocumentEntry entry = new PreparsedDocumentEntry(Parser.parse(text));

        assertThat(as(Role.EDITOR, text, entry).hasErrors()).isFalse();
        assertThat(as(Role.ANALYST, text, entry).getErrors())
                .extracting(GraphQLError::getErrorType)
                .containsExactly(ErrorCode.FORBIDDEN);
    }

    @Test
    void errorsTellNoNamesToThoseWhoMayNotKnowThem() {
        PreparsedDocumentEntry wrong =
                new PreparsedDocumentEntry(
                        ValidationError.newValidationError()
                                .description("Field 'x' in type 'Secret' is undefined")
                                .sourceLocation(new SourceLocation(1, 3))
                                .build());

        assertThat(as(Role.EDITOR, "{ x }", wrong).getErrors().getFirst().getMessage())
                .contains("Secret");
        GraphQLError told = as(Role.VIEWER, "{ x }", wrong).getErrors().getFirst();
        assertThat(told.getMessage()).doesNotContain("Secret");
        assertThat(told.getLocations()).containsExactly(new SourceLocation(1, 3));
    }

    private static PreparsedDocumentEntry as(Role role, String text, PreparsedDocumentEntry entry) {
        Caller caller =
                new Caller(Optional.empty(), Optional.of(role), Optional.empty(), Optional.empty());
        return caller.call(
                () ->
                        FOR_EDITORS
                                .getDocumentAsync(
                                        ExecutionInput.newExecutionInput(text).build(), _ -> entry)
                                .join());
    }
}
