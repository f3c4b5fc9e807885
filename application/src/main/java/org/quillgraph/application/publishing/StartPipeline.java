package org.quillgraph.application.publishing;

import org.quillgraph.application.change.Held;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineStatus;

/** Lets a pipeline run that waits. */
public final class StartPipeline {
    private final Repositories repositories;

    public StartPipeline(Repositories repositories) {
        this.repositories = repositories;
    }

    public Pipeline start(Key<Pipeline> pipeline) {
        return Held.of(repositories, Pipeline.class, pipeline)
                .change((it, now) -> it.become(PipelineStatus.RUNNING, now));
    }
}
