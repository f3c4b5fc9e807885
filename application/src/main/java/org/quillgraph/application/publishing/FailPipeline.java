package org.quillgraph.application.publishing;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Pipeline;

/** Ends a pipeline that cannot go on. */
public final class FailPipeline {
    private final Repositories repositories;

    public FailPipeline(Repositories repositories) {
        this.repositories = repositories;
    }

    public Pipeline fail(Key<Pipeline> pipeline, Json errors) {
        return Held.of(repositories, Pipeline.class, pipeline)
                .change((it, now) -> it.fail(errors, now));
    }
}
