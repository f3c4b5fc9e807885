package org.quillgraph.offenders.domain.first;

import org.quillgraph.offenders.domain.second.KnowsFirst;

/** One half of a cycle. */
public final class KnowsSecond {
    public KnowsFirst second;
}
