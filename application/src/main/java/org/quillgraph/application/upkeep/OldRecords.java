package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.upkeep.Aging;

/** Deletes records that nothing refers to, by one of their times. */
final class OldRecords<R extends Record & Entity<R>> implements Policy {
    private static final int BATCH = 500;

    private final Aging kind;
    private final String time;
    private final StoredRecords<R> records;
    private final UnitOfWork work;

    OldRecords(Aging kind, String time, StoredRecords<R> records, UnitOfWork work) {
        this.kind = kind;
        this.time = time;
        this.records = records;
        this.work = work;
    }

    @Override
    public Aging kind() {
        return kind;
    }

    @Override
    public long count(Instant before) {
        return records.count(older(before));
    }

    @Override
    public long retire(Instant before, Consumer<List<Map<String, Object>>> leaving) {
        long all = 0;
        int retired;
        do {
            retired = work.run(false, _ -> retireSome(before, leaving));
            all += retired;
        } while (retired > 0);
        return all;
    }

    private int retireSome(Instant before, Consumer<List<Map<String, Object>>> leaving) {
        List<R> old = records.lock(older(before), BATCH);
        if (!old.isEmpty()) {
            leaving.accept(records.snapshots(old));
            records.delete(old);
        }
        return old.size();
    }

    private Filter older(Instant before) {
        return new Filter.Compare(records.type().attribute(time), Filter.Operator.LT, before);
    }
}
