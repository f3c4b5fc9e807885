package org.quillgraph.offenders.persistence;

import org.quillgraph.offenders.bootstrap.UsesJpa;

/** An adapter that knows who wires it. */
public final class KnowsBootstrap {
    public UsesJpa wiring;
}
