package org.quillgraph.application.campaigns;

import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/** Chooses a content for its campaign, or takes the choice back. */
public final class SelectContent {
    private final Contents contents;

    public SelectContent(Repositories repositories) {
        this.contents = new Contents(repositories);
    }

    public GeneratedContent select(Key<GeneratedContent> content, boolean selected) {
        return contents.change(content, (it, _) -> choose(it, selected));
    }

    private static GeneratedContent choose(GeneratedContent content, boolean selected) {
        if (content.isPublished()) {
            throw refused("The content has appeared; it can neither be chosen nor left out now.");
        }
        if (content.isSelected() == selected) {
            throw refused(
                    selected ? "The content is chosen already." : "The content is not chosen.");
        }
        return Records.with(content, "isSelected", selected);
    }

    private static ProblemException refused(String reason) {
        return new ProblemException(new Problem.Conflict(reason));
    }
}
