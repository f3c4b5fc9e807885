package org.quillgraph.graphql.mutation;

/** The verbs of one context, whose fields stand in {@code verbs.graphqls}. */
@FunctionalInterface
public interface Verbs {

    void addTo(Mutations mutations);
}
