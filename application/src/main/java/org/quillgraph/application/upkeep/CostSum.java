package org.quillgraph.application.upkeep;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.CostEntry;

/** Several cost entries of one service, which one entry can stand for. */
record CostSum(List<CostEntry> summands) {
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    /** As few as can be; an entry that has none to be added to is in none. */
    static List<CostSum> of(List<CostEntry> uses) {
        List<List<CostEntry>> heaps = new ArrayList<>();
        heaps.add(new ArrayList<>());
        for (CostEntry cost :
                uses.stream().sorted(Comparator.comparing(CostEntry::occurredAt)).toList()) {
            if (!hasRoomFor(cost, heaps.getLast())) {
                heaps.add(new ArrayList<>());
            }
            heaps.getLast().add(cost);
        }
        return heaps.stream().filter(heap -> heap.size() > 1).map(CostSum::new).toList();
    }

    private static boolean hasRoomFor(CostEntry cost, List<CostEntry> heap) {
        return cost(heap).add(cost.cost()).compareTo(MOST) < 0
                && tokens(heap) + cost.tokensUsed().orElse(0) <= Integer.MAX_VALUE;
    }

    /** Used when the last of them was; the operation is said where it was the same of all. */
    CostEntry entry() {
        CostEntry last = summands.getLast();
        boolean isOneOperation =
                summands.stream().map(CostEntry::operation).distinct().count() == 1;
        boolean areTokensCounted =
                summands.stream().map(CostEntry::tokensUsed).anyMatch(Optional::isPresent);
        Instant updated =
                summands.stream().map(CostEntry::updatedAt).max(Comparator.naturalOrder()).get();
        return new CostEntry(
                Key.fresh(),
                last.pipeline(),
                last.service(),
                isOneOperation ? last.operation() : Optional.empty(),
                cost(summands),
                areTokensCounted ? Optional.of((int) tokens(summands)) : Optional.empty(),
                last.occurredAt(),
                last.createdAt(),
                updated,
                0);
    }

    private static BigDecimal cost(List<CostEntry> of) {
        return of.stream().map(CostEntry::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long tokens(List<CostEntry> of) {
        return of.stream().mapToLong(cost -> cost.tokensUsed().orElse(0)).sum();
    }
}
