package org.quillgraph.application.identity;

import java.util.Optional;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/**
 * Whoever asks, of their own account: they have signed in, as the key of a service is not enough.
 */
record Own(Key<User> user, Credential.Session session, boolean isAdministrator) {
    static Own current() {
        Caller caller = Caller.current();
        if (caller.user().isPresent()
                && caller.credential().orElse(null) instanceof Credential.Session session) {
            return new Own(
                    caller.user().get(), session, caller.role().equals(Optional.of(Role.ADMIN)));
        }
        throw caller.isSignedIn()
                ? new ProblemException(
                        new Problem.NotAllowed(
                                "Keys and passwords are for people to change; sign in for that."))
                : new ProblemException(new Problem.NotSignedIn("Sign in first, with login."));
    }
}
