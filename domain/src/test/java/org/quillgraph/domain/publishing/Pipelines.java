package org.quillgraph.domain.publishing;

import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.newKey;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;

/** Pipelines and what they cost, with nothing but what they must have. */
public final class Pipelines {

    private Pipelines() {}

    public static Pipeline pipeline() {
        return new Pipeline(
                newKey(),
                Optional.empty(),
                Optional.empty(),
                PipelineStatus.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Json(Map.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                NOON,
                NOON,
                0);
    }

    public static CostEntry cost(Key<Pipeline> of, String cost) {
        return new CostEntry(
                newKey(),
                of,
                "openai",
                Optional.empty(),
                new BigDecimal(cost),
                Optional.empty(),
                NOON,
                NOON,
                NOON,
                0);
    }
}
