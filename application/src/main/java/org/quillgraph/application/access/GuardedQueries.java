package org.quillgraph.application.access;

import java.time.Instant;
import java.util.function.Function;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;

/** Refuses what the caller may not name, and answers of what they may see. */
final class GuardedQueries implements QueryPort {
    private final QueryPort everything;
    private final Sight sight;
    private final boolean past;

    GuardedQueries(QueryPort everything, Sight sight) {
        this(everything, sight, false);
    }

    private GuardedQueries(QueryPort everything, Sight sight, boolean past) {
        this.everything = everything;
        this.sight = sight;
        this.past = past;
    }

    @Override
    public Result fetch(Query query) {
        Caller caller = Caller.current();
        if (Policy.isUnlimited(caller.role())) {
            return everything.fetch(query);
        }
        Permit permit = new Permit(caller);
        permit.check(query);
        boolean history = past || permit.isNamed(sight.history());
        return everything
                .within(history ? sight.ofHistory(caller) : sight.reading(caller))
                .fetch(query);
    }

    @Override
    public QueryPort asOf(Instant time) {
        Permit.checkHistory(Caller.current(), sight.history());
        return new GuardedQueries(everything.asOf(time), sight, true);
    }

    @Override
    public <T> T inOneState(Function<QueryPort, T> queries) {
        return everything.inOneState(
                state -> queries.apply(new GuardedQueries(state, sight, past)));
    }
}
