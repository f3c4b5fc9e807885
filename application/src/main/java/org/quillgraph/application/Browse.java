package org.quillgraph.application;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;

/** Answers a query that stays within the limits. */
public final class Browse {
    private final QueryPort port;
    private final Limits limits;

    public Browse(QueryPort port, Limits limits) {
        this.port = port;
        this.limits = limits;
    }

    /**
     * Refuses what is too large with {@link org.quillgraph.domain.model.Problem.TooMuch}, before
     * anything is read.
     *
     * @param asOf the time of the state that is asked; empty for what is now
     */
    public Result browse(Query query, Optional<Instant> asOf) {
        new Scales(limits).weigh(query);
        return asOf.map(port::asOf).orElse(port).fetch(query);
    }
}
