package org.quillgraph.persistence.identity;

import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.repository.Watch;
import org.springframework.stereotype.Component;

/** Notes whatever says what a user may do, be it a general mutation, an undoing or an import. */
@Component
final class RoleWatch implements Watch {
    private final AuditTrail trail;

    RoleWatch(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Class<User> of() {
        return User.class;
    }

    @Override
    public void added(Record record) {
        User user = (User) record;
        note(user, Map.of("to", user.role().name()));
    }

    @Override
    public void changed(Record before, Record after) {
        User was = (User) before;
        User is = (User) after;
        if (was.role() != is.role()) {
            note(is, Map.of("from", was.role().name(), "to", is.role().name()));
        }
    }

    private void note(User user, Map<String, String> roles) {
        trail.note(AuditAction.ROLE_CHANGED, "User " + user.id(), Optional.of(new Json(roles)));
    }
}
