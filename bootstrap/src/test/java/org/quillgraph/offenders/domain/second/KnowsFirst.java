package org.quillgraph.offenders.domain.second;

import org.quillgraph.offenders.domain.first.KnowsSecond;

/** The other half of a cycle. */
public final class KnowsFirst {
    public KnowsSecond first;
}
