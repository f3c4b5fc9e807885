package org.quillgraph.graphql;

/** The verbs of one context, whose fields stand in {@code verbs.graphqls}. */
@FunctionalInterface
interface Verbs {

    void addTo(Mutations mutations);
}
