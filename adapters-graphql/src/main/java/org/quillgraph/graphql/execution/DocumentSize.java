package org.quillgraph.graphql.execution;

import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a document that is too large once it is parsed, before it is compared with the schema.
 */
final class DocumentSize extends SimplePerformantInstrumentation {
    private final DocumentLimits limits;

    DocumentSize(DocumentLimits limits) {
        this.limits = limits;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables parsed,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        limits.check(parsed.getDocument());
        return parsed;
    }
}
