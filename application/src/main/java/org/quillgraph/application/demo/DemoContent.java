package org.quillgraph.application.demo;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;

/** Fills an empty store with sample content; what one seed makes is the same in every store. */
public final class DemoContent {
    /**
     * Ideas in one transaction: about a quarter of a second's work, for which another program that
     * writes to the same file waits.
     */
    private static final int BATCH = 400;

    /** So that some are made up while others are written. */
    private static final int BATCHES_AT_ONCE = 3;

    private final Repository<IdeaInspiration> ideas;
    private final Repositories repositories;
    private final QueryPort store;
    private final EntityType type;
    private final Comparator<Entity<?>> referredFirst;

    public DemoContent(
            Repository<IdeaInspiration> ideas,
            Repositories repositories,
            QueryPort store,
            Catalogue catalogue) {
        this.ideas = ideas;
        this.repositories = repositories;
        this.store = store;
        this.type = catalogue.type(IdeaInspiration.class);
        List<?> kinds = catalogue.referredFirst().stream().map(EntityType::record).toList();
        this.referredFirst = Comparator.comparingInt(record -> kinds.indexOf(record.getClass()));
    }

    /**
     * Stores {@code count} ideas with their children in an empty store, or what is missing of them
     * where an earlier fill of the same seed was stopped. Any other store is left as it is.
     */
    public Filled fill(long count, long seed, Progress progress) {
        DemoIdeas made = new DemoIdeas(seed);
        boolean isEmpty = ideas.count() == 0;
        if (!isEmpty && (!isStored(made.make(0)) || isStored(made.make(count - 1)))) {
            return Filled.NOTHING;
        }
        List<Long> batches =
                LongStream.iterate(0, from -> from < count, from -> from + BATCH).boxed().toList();
        // The first idea tells whose content this is and the last that it is all there: so their
        // batches have none beside them.
        int second = 1;
        int last = Math.max(second, batches.size() - 1);
        Fill fill = new Fill(made, count, isEmpty, progress);
        fill.store(batches.subList(0, second));
        fill.store(batches.subList(second, last));
        fill.store(batches.subList(last, batches.size()));
        return fill.filled;
    }

    private boolean isStored(DemoIdea idea) {
        return !stored(List.of(idea)).isEmpty();
    }

    private Set<UUID> stored(List<DemoIdea> some) {
        List<Object> ids = some.stream().<Object>map(DemoContent::id).toList();
        RowSelection rows = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        Filter filter = new Filter.In(type.id(), ids);
        return store
                .fetch(Query.rows(type, filter, List.of(), Page.first(some.size()), rows))
                .rows()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> (UUID) row.attributes().getFirst())
                .collect(toSet());
    }

    private static UUID id(DemoIdea idea) {
        return idea.idea().id().value();
    }

    /**
     * How many ideas an earlier fill had stored before it was stopped, and how many were added now.
     */
    public record Filled(long found, long added) {
        private static final Filled NOTHING = new Filled(0, 0);

        private Filled plus(Filled other) {
            return new Filled(found + other.found, added + other.added);
        }
    }

    private final class Fill {
        private final DemoIdeas made;
        private final long count;
        private final boolean intoNothing;
        private final Progress progress;
        private Filled filled = Filled.NOTHING;

        Fill(DemoIdeas made, long count, boolean intoNothing, Progress progress) {
            this.made = made;
            this.count = count;
            this.intoNothing = intoNothing;
            this.progress = progress;
        }

        void store(List<Long> batches) {
            batches.stream()
                    .gather(Gatherers.mapConcurrent(BATCHES_AT_ONCE, this::store))
                    .forEach(this::report);
        }

        private Filled store(long from) {
            long to = Math.min(from + BATCH, count);
            List<DemoIdea> batch = LongStream.range(from, to).mapToObj(made::make).toList();
            Set<UUID> found = intoNothing ? Set.of() : stored(batch);
            List<DemoIdea> missing =
                    batch.stream().filter(idea -> !found.contains(id(idea))).toList();
            repositories.addAll(
                    missing.stream().flatMap(DemoIdea::records).sorted(referredFirst).toList());
            return new Filled(found.size(), missing.size());
        }

        private void report(Filled batch) {
            filled = filled.plus(batch);
            progress.reached(filled.found + filled.added, count);
        }
    }
}
