package org.quillgraph.domain.access;

import java.time.Duration;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;

/** Counts attempts to guess a secret: by the name that was typed, by address and by account. */
public interface Attempts {

    /**
     * Counts one more, whether or not the name is anybody's.
     *
     * @return how long to wait before the next one, where there have been too many; this one does
     *     not count then
     */
    Optional<Duration> begin(String name, String address);

    /** Counts one more of somebody, whichever of their names was typed; otherwise alike. */
    Optional<Duration> begin(Key<User> account);

    /** Takes one back that turned out to be no guess. */
    void succeeded(String name, String address, Key<User> account);
}
