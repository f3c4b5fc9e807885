package org.quillgraph.offenders.bootstrap;

import jakarta.persistence.EntityManager;

/** Wiring that reads rows. */
public final class UsesJpa {
    public EntityManager rows;
}
