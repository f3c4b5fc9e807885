package org.quillgraph.application.campaigns;

import java.time.Instant;
import java.util.function.BiFunction;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Changes a content whose campaign still goes on. */
final class Contents {
    private final Repositories repositories;

    Contents(Repositories repositories) {
        this.repositories = repositories;
    }

    GeneratedContent change(
            Key<GeneratedContent> content,
            BiFunction<GeneratedContent, Instant, GeneratedContent> step) {
        Held<GeneratedContent> held = Held.of(repositories, GeneratedContent.class, content);
        Held.of(repositories, Campaign.class, held.record().campaign()).record().refuseEnded();
        return held.change(step);
    }
}
