package org.quillgraph.domain.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Write;

/** What one use of a paid service cost a pipeline. */
@Described("What one use of a paid service cost a pipeline.")
@Allows({Write.CREATE, Write.DELETE})
public record CostEntry(
        Key<CostEntry> id,
        @Inverse("costs") @Described("The pipeline that used it.") Key<Pipeline> pipeline,
        @Described("The service, such as openai.") String service,
        @Described("What it was used for.") Optional<String> operation,
        @Described("What it cost, in US dollars.") BigDecimal cost,
        @Described("Tokens it took, where it counts them.") Optional<Integer> tokensUsed,
        @Default(Default.NOW) @Described("When it was used.") Instant occurredAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<CostEntry> {

    public CostEntry {
        service = Rules.indexed("service", Rules.notBlank("service", service));
        operation = Rules.indexed("operation", operation);
        cost = Rules.amount("cost", cost, 4);
        tokensUsed = Rules.atLeast("tokensUsed", tokensUsed, 0);
        occurredAt = Rules.time("occurredAt", occurredAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
