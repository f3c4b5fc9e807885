package org.quillgraph.application.publishing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;

/** Notes what a pipeline spent, which its total counts at once. */
public final class RecordCost {
    private final Repositories repositories;

    /**
     * One use of a paid service.
     *
     * @param occurredAt now, where it is left out
     */
    public record Expense(
            String service,
            Optional<String> operation,
            BigDecimal cost,
            Optional<Integer> tokensUsed,
            Optional<Instant> occurredAt) {}

    public RecordCost(Repositories repositories) {
        this.repositories = repositories;
    }

    public CostEntry record(Key<Pipeline> pipeline, Expense expense) {
        Instant now = Instant.now();
        CostEntry entry =
                new CostEntry(
                        Key.fresh(),
                        Held.of(repositories, Pipeline.class, pipeline).record().id(),
                        expense.service(),
                        expense.operation(),
                        expense.cost(),
                        expense.tokensUsed(),
                        Rules.notAhead("occurredAt", expense.occurredAt().orElse(now), now),
                        now,
                        now,
                        0);
        repositories.of(CostEntry.class).add(entry);
        return entry;
    }
}
