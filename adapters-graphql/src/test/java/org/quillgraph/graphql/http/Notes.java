package org.quillgraph.graphql.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.identity.AuditEvent;

/** An audit trail in a list. */
final class Notes implements AuditTrail {
    final List<AuditEvent> taken = new CopyOnWriteArrayList<>();

    @Override
    public void add(AuditEvent event) {
        taken.add(event);
    }
}
