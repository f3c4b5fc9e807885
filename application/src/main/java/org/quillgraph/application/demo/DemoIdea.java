package org.quillgraph.application.demo;

import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.model.Entity;

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

    /** The idea comes first. */
    Stream<Entity<?>> records() {
        return Stream.of(List.of(idea), classifications, scorings, sourceTrackings)
                .flatMap(List::stream);
    }
}
