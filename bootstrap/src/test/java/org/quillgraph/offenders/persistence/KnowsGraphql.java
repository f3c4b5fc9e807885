package org.quillgraph.offenders.persistence;

import org.quillgraph.offenders.graphql.UsesSql;

/** An adapter that knows its neighbour. */
public final class KnowsGraphql {
    public UsesSql neighbour;
}
