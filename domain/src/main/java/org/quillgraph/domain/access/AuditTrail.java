package org.quillgraph.domain.access;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/** Keeps what administrators may want to know of later. */
public interface AuditTrail {

    /** In the caller's transaction where there is one, else in one of its own. */
    void add(AuditEvent event);

    /**
     * Notes what the current caller does.
     *
     * @param target the type and id of a record, such as {@code User 0198…}, or what was exported
     */
    default void note(AuditAction action, String target, Optional<Json> detail) {
        note(action, Caller.current().user(), Optional.of(target), detail);
    }

    /** Notes what somebody does who is not the current caller, or not yet. */
    default void note(
            AuditAction action,
            Optional<Key<User>> actor,
            Optional<String> target,
            Optional<Json> detail) {
        Optional<Client> client = Caller.current().client();
        add(
                new AuditEvent(
                        Key.fresh(),
                        action,
                        actor,
                        target,
                        client.map(Client::address),
                        client.flatMap(Client::shortAgent),
                        Instant.now(),
                        detail));
    }
}
