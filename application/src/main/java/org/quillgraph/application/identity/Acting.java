package org.quillgraph.application.identity;

import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Does with accounts what roles alone would not allow, in the name of whom it is for. */
final class Acting {

    private Acting() {}

    static <T> T as(Optional<Key<User>> user, Supplier<T> work) {
        Caller caller =
                new Caller(
                        user, Optional.of(Role.ADMIN), Optional.empty(), Caller.current().client());
        return caller.call(work::get);
    }

    static <T> T as(Key<User> user, Supplier<T> work) {
        return as(Optional.of(user), work);
    }

    /** Of somebody who has signed in; the key of a service is not enough. */
    record Own(Key<User> user, Credential.Session session, boolean isAdministrator) {
        static Own current() {
            Caller caller = Caller.current();
            if (caller.user().isPresent()
                    && caller.credential().orElse(null) instanceof Credential.Session session) {
                return new Own(
                        caller.user().get(),
                        session,
                        caller.role().equals(Optional.of(Role.ADMIN)));
            }
            throw caller.isSignedIn()
                    ? new ProblemException(
                            new Problem.NotAllowed(
                                    "Keys and passwords are for people to change; sign in for that."))
                    : new ProblemException(new Problem.NotSignedIn("Sign in first, with login."));
        }
    }
}
