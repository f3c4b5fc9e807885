package org.quillgraph.application.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.access.Caller;

/** Tells which projects somebody is kept from. */
@FunctionalInterface
public interface Hidden {

    /** Those that were made by that time, as it is now. */
    Set<UUID> from(Caller caller, Instant madeBy);
}
