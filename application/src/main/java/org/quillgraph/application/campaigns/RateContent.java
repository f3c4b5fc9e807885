package org.quillgraph.application.campaigns;

import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.application.change.Outcome;
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

    /** The same rating again changes nothing. */
    public Outcome<GeneratedContent> rate(Key<GeneratedContent> content, int rating) {
        int kept = Rules.range("rating", rating, 1, 5);
        Held<GeneratedContent> held = Held.of(repositories, GeneratedContent.class, content);
        GeneratedContent rated =
                held.change((it, _) -> Records.with(it, "userRating", Optional.of(kept)));
        return new Outcome<>(rated.equals(held.record()) ? 0 : 1, rated);
    }
}
