package org.quillgraph.offenders.domain;

import org.quillgraph.offenders.application.DoesTwoThings;

/** A domain that knows its own callers. */
public final class KnowsApplication {
    public DoesTwoThings caller;
}
