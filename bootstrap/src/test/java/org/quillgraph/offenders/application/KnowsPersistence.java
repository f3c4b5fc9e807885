package org.quillgraph.offenders.application;

import org.quillgraph.offenders.persistence.KnowsGraphql;

/** A use case that knows how its port is served. */
public final class KnowsPersistence {
    public KnowsGraphql port;
}
