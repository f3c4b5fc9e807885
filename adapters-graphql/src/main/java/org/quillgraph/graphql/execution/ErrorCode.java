package org.quillgraph.graphql.execution;

import graphql.ErrorClassification;

/** Every {@code extensions.code} that an error of ours may have. */
public enum ErrorCode implements ErrorClassification {
    /** The text is no GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema, or a variable not its type. */
    GRAPHQL_VALIDATION_FAILED,
    /** An argument breaks a rule; {@code extensions.path} says which. */
    BAD_USER_INPUT,
    /** More is asked than one request gets; the message says the limit. */
    LIMIT_EXCEEDED,
    /** No document was sent under this SHA-256; send it along. */
    PERSISTED_QUERY_NOT_FOUND,
    NOT_FOUND,
    CONFLICT,
    /** The caller has not signed in, or no longer. */
    UNAUTHENTICATED,
    /** The caller may not do this. */
    FORBIDDEN,
    /** The database cannot be used for now; the message says what may help. */
    UNAVAILABLE,
    /** Our fault; the message holds the id under which it is logged. */
    INTERNAL_ERROR
}
