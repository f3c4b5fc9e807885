package org.quillgraph.application.campaigns;

import java.util.Optional;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Notes that a chosen content has appeared. */
public final class PublishContent {
    private final Contents contents;

    public PublishContent(Repositories repositories) {
        this.contents = new Contents(repositories);
    }

    public GeneratedContent publish(
            Key<GeneratedContent> content, Optional<String> platformPostId) {
        return contents.change(content, (it, now) -> it.publish(platformPostId, now));
    }
}
