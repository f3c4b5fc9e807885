package org.quillgraph.domain.vault;

import java.util.Optional;

/** A database that others go on writing to, and that can be read at one moment after the other. */
public interface LeadingVault {

    Moment snapshot();

    /** The last moment, during which nobody writes; none while other programs use the database. */
    Optional<LastMoment> hold();

    /** Nobody can write until it is closed. */
    interface LastMoment extends Moment {

        /** Whether nobody waits to write as soon as it is closed. */
        boolean isStillLast();
    }
}
