package org.quillgraph.application.demo;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.quillgraph.application.Progress;
import org.quillgraph.application.Transactions;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.model.Repository;

/** Fills an empty store with sample content; what one seed makes is the same in every store. */
public final class DemoContent {
    /**
     * Ideas in one transaction: few enough that another program waiting to write to the same file
     * hardly notices.
     */
    private static final int BATCH = 200;

    private final Repository<IdeaInspiration> ideas;
    private final Repository<Classification> classifications;
    private final Repository<Scoring> scorings;
    private final Repository<SourceTracking> sourceTrackings;
    private final Transactions transactions;

    public DemoContent(
            Repository<IdeaInspiration> ideas,
            Repository<Classification> classifications,
            Repository<Scoring> scorings,
            Repository<SourceTracking> sourceTrackings,
            Transactions transactions) {
        this.ideas = ideas;
        this.classifications = classifications;
        this.scorings = scorings;
        this.sourceTrackings = sourceTrackings;
        this.transactions = transactions;
    }

    /**
     * Stores {@code count} ideas with their children, unless the store holds any idea already.
     *
     * @return how many were stored: {@code count} or 0
     */
    public long fill(long count, long seed, Progress progress) {
        if (ideas.count() > 0) {
            return 0;
        }
        DemoIdeas made = new DemoIdeas(seed);
        for (long from = 0; from < count; from += BATCH) {
            long to = Math.min(from + BATCH, count);
            List<DemoIdea> batch = LongStream.range(from, to).mapToObj(made::make).toList();
            transactions.run(() -> store(batch));
            progress.reached(to, count);
        }
        return count;
    }

    private void store(List<DemoIdea> batch) {
        ideas.addAll(all(batch, idea -> List.of(idea.idea())));
        classifications.addAll(all(batch, DemoIdea::classifications));
        scorings.addAll(all(batch, DemoIdea::scorings));
        sourceTrackings.addAll(all(batch, DemoIdea::sourceTrackings));
    }

    private static <T> List<T> all(List<DemoIdea> batch, Function<DemoIdea, List<T>> children) {
        return batch.stream().map(children).flatMap(List::stream).toList();
    }
}
