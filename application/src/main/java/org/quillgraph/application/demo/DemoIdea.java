package org.quillgraph.application.demo;

import java.util.List;
import java.util.stream.Stream;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.model.Entity;

/**
 * One made-up idea and all that hangs on it.
 *
 * @param shared what other ideas refer to as well, with the first idea only
 * @param outcome what came of it, from the ticket to posts about the article
 */
public record DemoIdea(
        List<Entity<?>> shared,
        IdeaInspiration idea,
        List<Classification> classifications,
        List<Scoring> scorings,
        List<SourceTracking> sourceTrackings,
        List<Entity<?>> outcome) {

    public DemoIdea {
        shared = List.copyOf(shared);
        classifications = List.copyOf(classifications);
        scorings = List.copyOf(scorings);
        sourceTrackings = List.copyOf(sourceTrackings);
        outcome = List.copyOf(outcome);
    }

    DemoIdea with(List<Entity<?>> shared, List<Entity<?>> outcome) {
        return new DemoIdea(shared, idea, classifications, scorings, sourceTrackings, outcome);
    }

    /** What is referred to comes first. */
    public Stream<Entity<?>> records() {
        return Stream.<List<? extends Entity<?>>>of(
                        shared, List.of(idea), classifications, scorings, sourceTrackings, outcome)
                .flatMap(List::stream);
    }
}
