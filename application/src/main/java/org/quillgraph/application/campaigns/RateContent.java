package org.quillgraph.application.campaigns;

import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Rules;

/** Says what people think of a content. */
public final class RateContent {
    private final Repositories repositories;

    public RateContent(Repositories repositories) {
        this.repositories = repositories;
    }

    public GeneratedContent rate(Key<GeneratedContent> content, int rating) {
        int kept = Rules.range("rating", rating, 1, 5);
        return Held.of(repositories, GeneratedContent.class, content)
                .change((it, _) -> Records.with(it, "userRating", Optional.of(kept)));
    }
}
