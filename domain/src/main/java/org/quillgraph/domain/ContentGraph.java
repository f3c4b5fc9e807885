package org.quillgraph.domain;

import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Project;

/**
 * The records that make up the graph; a record named here can be asked, sorted, grouped and paged.
 */
public final class ContentGraph {

    private ContentGraph() {}

    public static Catalogue catalogue() {
        return Catalogue.of(
                User.class,
                IdeaInspiration.class,
                Classification.class,
                Scoring.class,
                SourceTracking.class,
                Project.class,
                IdeaTicket.class,
                Revision.class);
    }
}
