package org.quillgraph.graphql.verbs;

import java.util.List;
import java.util.UUID;
import org.quillgraph.application.change.RevertChangeSet;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb;
import org.quillgraph.graphql.mutation.Verbs;

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
