package org.quillgraph.application.publishing;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;

/** Lets an article appear. */
public final class PublishArticle {
    private final Repositories repositories;

    public PublishArticle(Repositories repositories) {
        this.repositories = repositories;
    }

    public Article publish(Key<Article> article) {
        return Held.of(repositories, Article.class, article)
                .change((it, now) -> it.become(ArticleStatus.PUBLISHED, now));
    }
}
