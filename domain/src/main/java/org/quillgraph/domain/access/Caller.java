package org.quillgraph.domain.access;

import java.util.Optional;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;

/**
 * Who asks.
 *
 * @param user empty of who has not signed in, and of the program itself
 * @param role empty of who has not signed in
 * @param credential what the user has shown
 * @param client where the request came from; empty of the program itself
 */
public record Caller(
        Optional<Key<User>> user,
        Optional<Role> role,
        Optional<Credential> credential,
        Optional<Client> client) {

    /** Commands, and what a server does by itself. */
    public static final Caller PROGRAM =
            new Caller(
                    Optional.empty(), Optional.of(Role.ADMIN), Optional.empty(), Optional.empty());

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    /** Somebody who has shown nothing. */
    public static Caller unknown(Client client) {
        return new Caller(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(client));
    }

    /** Who asks on this thread: the program itself, where nobody else is known to. */
    public static Caller current() {
        return CURRENT.orElse(PROGRAM);
    }

    /** Somebody who has shown a credential. */
    public static Caller of(User user, Credential credential, Optional<Client> client) {
        return new Caller(
                Optional.of(user.id()), Optional.of(user.role()), Optional.of(credential), client);
    }

    public boolean isSignedIn() {
        return role.isPresent();
    }

    /**
     * The same with the rights of the program, for what its own rules have to see and do that the
     * caller may not.
     */
    public Caller elevated() {
        return new Caller(user, PROGRAM.role, credential, client);
    }

    /** As {@link #elevated()}, in the name of whom this one turns out to be. */
    public Caller elevated(Key<User> user) {
        return new Caller(Optional.of(user), PROGRAM.role, credential, client);
    }

    /** Runs what this one asks for; threads that it starts do not know of it. */
    public <T, E extends Throwable> T call(ScopedValue.CallableOp<? extends T, E> work) throws E {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** As {@link #call} does, of work that comes to nothing. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
