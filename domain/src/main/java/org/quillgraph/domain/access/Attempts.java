package org.quillgraph.domain.access;

import java.time.Duration;
import java.util.Optional;

/** Counts attempts to guess a secret, known accounts and unknown ones alike. */
public interface Attempts {

    /**
     * Counts one more.
     *
     * @return how long to wait before the next one, where there have been too many; this one does
     *     not count then
     */
    Optional<Duration> begin(String account, String address);

    /** Takes one back that turned out to be no guess. */
    void succeeded(String account, String address);
}
