package org.quillgraph.domain.change;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.identity.Role;

/** Keeps answers to requests that may be sent again, in the transaction that they answer. */
public interface AnswerStore {

    /**
     * The first answer to a request.
     *
     * @param digest what tells the request from any other
     * @param role of whom it was given to, where they had signed in
     * @param hidden the projects that they were kept from
     */
    record Kept(String digest, String answer, Optional<Role> role, Set<UUID> hidden, Instant at) {
        public Kept {
            hidden = Set.copyOf(hidden);
        }
    }

    /** What was kept under the key at that time or later. */
    Optional<Kept> find(String key, Instant since);

    /** Keeps an answer under a key that has none; those kept before {@code since} are deleted. */
    void keep(String key, Kept kept, Instant since);

    /** Deletes those kept before; returns how many there were. */
    int forgetBefore(Instant time);
}
