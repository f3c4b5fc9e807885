package org.quillgraph.application.upkeep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.upkeep.Aging;

/**
 * Puts one entry in the place of all that a pipeline used of a service in a month (in UTC): what
 * pipelines, services and months cost stays what it was, as does each pipeline's total.
 */
final class OldCosts implements Policy {
    private static final int PIPELINES_AT_ONCE = 50;
    private static final int COSTS_AT_ONCE = 2_000;

    private final StoredRecords<Pipeline> pipelines;
    private final StoredRecords<CostEntry> costs;
    private final UnitOfWork work;
    private final ToMany costsOfPipeline;
    private final ToOne pipelineOfCost;

    private record Use(Key<Pipeline> pipeline, String service, YearMonth month) {
        static Use of(CostEntry cost) {
            return new Use(cost.pipeline(), cost.service(), monthOf(cost.occurredAt()));
        }
    }

    OldCosts(StoredRecords<Pipeline> pipelines, StoredRecords<CostEntry> costs, UnitOfWork work) {
        this.pipelines = pipelines;
        this.costs = costs;
        this.work = work;
        this.costsOfPipeline = Objects.requireNonNull(pipelines.type().toMany("costs"));
        this.pipelineOfCost = Objects.requireNonNull(costs.type().toOne("pipeline"));
    }

    @Override
    public Aging kind() {
        return Aging.COST;
    }

    @Override
    public long count(Instant before) {
        return overAll(before, true, _ -> {});
    }

    @Override
    public long retire(Instant before, Consumer<List<Map<String, Object>>> leaving) {
        return overAll(before, false, leaving);
    }

    private long overAll(Instant before, boolean dry, Consumer<List<Map<String, Object>>> leaving) {
        // of whole months alone, else the sum of a month that has begun would be summed again daily
        Instant end = monthOf(before).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Filter old =
                new Filter.Compare(costs.type().attribute("occurredAt"), Filter.Operator.LT, end);
        Filter concerned = new Filter.Related(costsOfPipeline, Filter.Quantifier.SOME, old);
        long all = 0;
        List<Key<Pipeline>> some = pipelines.ids(concerned, Page.first(PIPELINES_AT_ONCE));
        while (!some.isEmpty()) {
            Filter theirs = new Filter.All(List.of(old, of(some)));
            all += work.run(dry, _ -> sumUp(theirs, leaving));
            some = pipelines.ids(concerned, after(some.getLast()));
        }
        return all;
    }

    private Filter of(List<Key<Pipeline>> some) {
        return new Filter.Through(
                pipelineOfCost,
                new Filter.In(pipelines.type().id(), some.stream().map(Key::value).toList()));
    }

    private static Page after(Key<Pipeline> last) {
        var position = new Page.Position(List.of(last.value()));
        return new Page(PIPELINES_AT_ONCE, 0, false, Optional.of(position), Optional.empty());
    }

    /** What is too much for one transaction is left to the next time. */
    private long sumUp(Filter old, Consumer<List<Map<String, Object>>> leaving) {
        List<CostEntry> gone = new ArrayList<>();
        List<CostEntry> sums = new ArrayList<>();
        Map<Use, List<CostEntry>> uses =
                costs.lock(old, COSTS_AT_ONCE).stream()
                        .collect(groupingBy(Use::of, LinkedHashMap::new, toList()));
        for (List<CostEntry> use : uses.values()) {
            for (CostSum sum : CostSum.of(use)) {
                gone.addAll(sum.summands());
                sums.add(sum.entry());
            }
        }
        if (!gone.isEmpty()) {
            leaving.accept(costs.snapshots(gone));
            costs.add(sums);
            costs.delete(gone);
        }
        return gone.size();
    }

    private static YearMonth monthOf(Instant time) {
        return YearMonth.from(time.atOffset(ZoneOffset.UTC));
    }
}
