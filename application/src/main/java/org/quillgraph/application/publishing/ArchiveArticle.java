package org.quillgraph.application.publishing;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;

/** Puts an article away. */
public final class ArchiveArticle {
    private final Repositories repositories;

    public ArchiveArticle(Repositories repositories) {
        this.repositories = repositories;
    }

    public Article archive(Key<Article> article) {
        return Held.of(repositories, Article.class, article)
                .change((it, now) -> it.become(ArticleStatus.ARCHIVED, now));
    }
}
