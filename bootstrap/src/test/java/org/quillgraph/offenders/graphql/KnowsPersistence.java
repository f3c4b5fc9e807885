package org.quillgraph.offenders.graphql;

import org.quillgraph.offenders.persistence.KnowsBootstrap;

/** An adapter that knows its neighbour. */
public final class KnowsPersistence {
    public KnowsBootstrap neighbour;
}
