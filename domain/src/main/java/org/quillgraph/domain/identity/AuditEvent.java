package org.quillgraph.domain.identity;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.AppendOnly;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** Something that somebody did with accounts, or took out of the graph. */
@Described("Something that somebody did with accounts, or took out of the graph.")
@Allows({})
@AppendOnly
public record AuditEvent(
        Key<AuditEvent> id,
        @Described("What was done.") AuditAction action,
        @Inverse("auditEvents") @Described("Who did it, where that is known.")
                Optional<Key<User>> actor,
        @Described("What it was done to: the type and id of a record, or what was exported.")
                Optional<String> target,
        @Described("Where it was done from; nothing of commands.") Optional<String> address,
        @Described("What it was done with.") Optional<String> userAgent,
        @Described("When it was done.") Instant at,
        @Described("What else there is to say, without secrets.") Optional<Json> detail) {

    /** Of what browsers say they are, which may be long. */
    private static final int LONGEST_AGENT = 500;

    public AuditEvent {
        target = Rules.indexed("target", target);
        address = Rules.indexed("address", address);
        userAgent = Rules.length("userAgent", userAgent, LONGEST_AGENT);
        at = Rules.time("at", at);
        detail = Rules.json("detail", detail);
    }
}
