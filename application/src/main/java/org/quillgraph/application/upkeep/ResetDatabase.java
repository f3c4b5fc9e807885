package org.quillgraph.application.upkeep;

import java.util.function.LongConsumer;
import org.quillgraph.domain.upkeep.DatabaseStatus;
import org.quillgraph.domain.upkeep.DatabaseStatus.Rows;
import org.quillgraph.domain.upkeep.Schema;

/** Begins again from nothing. */
public final class ResetDatabase {
    private final DatabaseStatus status;
    private final Schema schema;

    public ResetDatabase(DatabaseStatus status, Schema schema) {
        this.status = status;
        this.schema = schema;
    }

    /**
     * Returns how many records went.
     *
     * @param confirm is told how many would go, and throws where they may not
     */
    public long run(LongConsumer confirm) {
        long records = status.rows().stream().mapToLong(Rows::all).sum();
        confirm.accept(records);
        schema.remake();
        return records;
    }
}
