package org.quillgraph.application.publishing;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineResults;

/** Ends a pipeline that has done its work. */
public final class CompletePipeline {
    private final Repositories repositories;

    public CompletePipeline(Repositories repositories) {
        this.repositories = repositories;
    }

    public Pipeline complete(Key<Pipeline> pipeline, PipelineResults results) {
        return Held.of(repositories, Pipeline.class, pipeline)
                .change((it, now) -> it.complete(results, now));
    }
}
