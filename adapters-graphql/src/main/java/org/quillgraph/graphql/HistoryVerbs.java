package org.quillgraph.graphql;

import java.util.List;
import java.util.UUID;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.domain.history.Revision;

/** The verbs of history. */
final class HistoryVerbs implements Verbs {
    private final RevertChangeSet revertChangeSet;

    HistoryVerbs(RevertChangeSet revertChangeSet) {
        this.revertChangeSet = revertChangeSet;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.add("revertChangeSet", Revision.class, this::revert);
    }

    private Verb.Done revert(Arguments arguments) {
        List<UUID> undone = revertChangeSet.revert(arguments.key("id").value());
        return new Verb.Done(undone.size(), undone);
    }
}
