package org.quillgraph.domain.access;

import java.util.Optional;

/** Turns passwords into hashes that take long to make, so that guessing takes long. */
public interface Passwords {

    String hash(String password);

    /** Takes about as long where there is no hash, which no password matches. */
    boolean matches(String password, Optional<String> hash);

    /** Whether the hash is of an older kind than would be made now. */
    boolean isOutdated(String hash);
}
