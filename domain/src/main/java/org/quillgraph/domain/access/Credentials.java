package org.quillgraph.domain.access;

import java.util.Optional;

/** Knows callers by what they show. */
public interface Credentials {

    /**
     * Whose token it is: of a session, or the key of a service.
     *
     * @return empty where it opens nothing: it was never given out, has ended or was revoked, or
     *     its user is inactive
     */
    Optional<Caller> callerOf(String token, Client client);

    /** The same caller as of now; empty where what they have shown opens nothing any more. */
    Optional<Caller> now(Caller caller);
}
