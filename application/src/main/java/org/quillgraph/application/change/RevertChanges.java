package org.quillgraph.application.change;

import java.util.List;
import java.util.UUID;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;

/** Undoes some of the changes of a request inside the caller's unit of work, the newest first. */
public final class RevertChanges {
    private final Revisions revisions;
    private final Reverting reverting;

    public RevertChanges(Catalogue catalogue, QueryPort queries, Repositories repositories) {
        this.revisions = new Revisions(catalogue, queries);
        this.reverting = new Reverting(catalogue, queries, repositories, revisions);
    }

    /**
     * Refuses with a {@link Problem.Conflict} that lists what has been changed since and would be
     * overwritten; after it the unit of work has to end.
     *
     * @param changes their revisions; of what is as it was before already nothing is left to undo
     */
    public List<UUID> revert(List<UUID> changes) {
        return reverting.undo(revisions.among(changes));
    }
}
