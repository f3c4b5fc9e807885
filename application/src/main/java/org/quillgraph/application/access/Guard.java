package org.quillgraph.application.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;

/**
 * Makes the ports such that whoever asks sees and changes through them what the {@link Policy} lets
 * them, and nothing else: what is hidden from them is not there. The program itself sees and
 * changes everything.
 *
 * @param everything answers of all records
 * @param stored all records
 */
public record Guard(Catalogue catalogue, QueryPort everything, Repositories stored)
        implements Hidden {

    public QueryPort queries() {
        return new GuardedQueries(everything, new Sight(catalogue, everything));
    }

    public Repositories repositories() {
        return new GuardedRepositories(stored, new Watch(catalogue, everything));
    }

    @Override
    public Set<UUID> from(Caller caller, Instant madeBy) {
        return Policy.isUnlimited(caller.role())
                ? Set.of()
                : new Sight(catalogue, everything).hidden(caller, madeBy);
    }
}
