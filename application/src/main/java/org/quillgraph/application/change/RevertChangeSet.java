package org.quillgraph.application.change;

import java.util.List;
import java.util.UUID;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;

/** Undoes all changes of one request inside the caller's unit of work, the newest first. */
public final class RevertChangeSet {
    private final Revisions revisions;
    private final Reverting reverting;
    private final UnitOfWork work;
    private final Limits limits;

    public RevertChangeSet(
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            UnitOfWork work,
            Limits limits) {
        this.revisions = new Revisions(catalogue, queries);
        this.reverting = new Reverting(catalogue, queries, repositories, revisions);
        this.work = work;
        this.limits = limits;
    }

    /**
     * Refuses with a {@link Problem.Conflict} that lists what has been changed since and would be
     * overwritten, or says that nothing is left to undo; after it the unit of work has to end.
     *
     * @return the revisions that were undone
     */
    public List<UUID> revert(UUID changeSet) {
        // of two who undo the same, the second finds nothing left
        work.exclusively("revert " + changeSet);
        List<Undo> seen = changes(changeSet);
        List<Undo> all = Caller.current().elevated().call(() -> changes(changeSet));
        if (seen.size() < all.size()) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "The change set %s changed also what you do not see; ask an administrator to undo it."
                                    .formatted(changeSet)));
        }
        List<UUID> undone = reverting.undo(all);
        if (undone.isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "Nothing is left to undo of the change set %s: all is as it was before."
                                    .formatted(changeSet)));
        }
        return undone;
    }

    private List<Undo> changes(UUID changeSet) {
        return revisions.of(changeSet, limits.records());
    }
}
