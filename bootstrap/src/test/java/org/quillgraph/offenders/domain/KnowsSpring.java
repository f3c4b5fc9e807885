package org.quillgraph.offenders.domain;

import org.springframework.context.ApplicationContext;

/** A domain that knows a framework. */
public final class KnowsSpring {
    public ApplicationContext context;
}
