package org.quillgraph.domain.access;

import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;

/** What a caller has shown. */
public sealed interface Credential {

    /** The token of a session. */
    record Session(Key<UserSession> id) implements Credential {}

    /** The key of a service. */
    record Service(Key<ApiKey> id) implements Credential {}
}
