package org.quillgraph.domain.vault;

import java.util.Optional;

/** A database that others go on writing to, and that can be read at one moment after the other. */
public interface LeadingVault {

    Moment snapshot();

    /**
     * The last moment: until it is closed nobody can write, and who comes is refused. None while
     * other programs use the database.
     */
    Optional<Moment> hold();
}
