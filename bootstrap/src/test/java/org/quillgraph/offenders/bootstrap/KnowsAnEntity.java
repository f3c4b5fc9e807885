package org.quillgraph.offenders.bootstrap;

import org.quillgraph.domain.inspiration.IdeaInspiration;

/** Wiring that knows business. */
public final class KnowsAnEntity {
    public IdeaInspiration idea;
}
