package org.quillgraph.application.access;

import java.time.Instant;
import java.util.Optional;
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
    private final Optional<QueryPort> past;

    GuardedQueries(QueryPort everything, Sight sight) {
        this(everything, sight, Optional.empty());
    }

    /** {@code past} answers of all records as they were, where that is what is asked. */
    private GuardedQueries(QueryPort everything, Sight sight, Optional<QueryPort> past) {
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
        new Permit(caller).check(query);
        return everything.within(sight.reading(caller, past)).fetch(query);
    }

    @Override
    public QueryPort asOf(Instant time) {
        Permit.checkHistory(Caller.current(), sight.history());
        QueryPort then = everything.asOf(time);
        return new GuardedQueries(then, sight, Optional.of(then));
    }

    @Override
    public <T> T inOneState(Function<QueryPort, T> queries) {
        return everything.inOneState(
                state -> queries.apply(new GuardedQueries(state, sight, past)));
    }
}
