package org.quillgraph.domain.access;

import java.util.Optional;

/** Keeps invitations, by the digests of their tokens. */
public interface Invitations {

    /** Keeps a new one, which takes the place of open ones for the same e-mail, or for nobody's. */
    void add(Invitation invitation);

    Optional<Invitation> find(String tokenHash);

    /** Whether there is an open one for the e-mail. */
    boolean isOpenFor(String email);

    /** Closes it; false where it was closed already, by somebody who was faster. */
    boolean close(Invitation invitation);
}
