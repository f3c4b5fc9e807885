package org.quillgraph.offenders.application;

import graphql.GraphQL;

/** A use case that speaks the language of one adapter. */
public final class UsesGraphqlJava {
    public GraphQL graphQl;
}
