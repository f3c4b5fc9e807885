package org.quillgraph.application.demo;

import java.util.List;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;

/** One made-up idea and all that hangs on it. */
public record DemoIdea(
        IdeaInspiration idea,
        List<Classification> classifications,
        List<Scoring> scorings,
        List<SourceTracking> sourceTrackings) {

    public DemoIdea {
        classifications = List.copyOf(classifications);
        scorings = List.copyOf(scorings);
        sourceTrackings = List.copyOf(sourceTrackings);
    }
}
