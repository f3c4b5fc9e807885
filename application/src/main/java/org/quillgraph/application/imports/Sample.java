package org.quillgraph.application.imports;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.quillgraph.application.imports.Batch.Fresh;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/** Rows spread over an import, to be compared with what was stored of them. */
final class Sample {
    private static final int ROWS = 100;

    private final long step;
    private final List<Fresh> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private long imported;

    /**
     * @param total rows that the source has
     */
    Sample(long total) {
        step = Math.max(1, Math.ceilDiv(total, ROWS));
    }

    void imported(Fresh row) {
        if (imported++ % step == 0) {
            rows.add(row);
        }
    }

    int size() {
        return rows.size();
    }

    /** Where what is stored is not what was meant. */
    List<String> differences(Repositories repositories) {
        rows.forEach(row -> row.records().forEach(record -> compare(row, record, repositories)));
        return differences;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what is stored is a record and its own Entity
    private <R extends Record & Entity<R>> void compare(
            Fresh row, Entity<?> meant, Repositories repositories) {
        Class<R> kind = (Class<R>) (Class) meant.getClass();
        R stored = repositories.of(kind).find((Key<R>) (Key) meant.id()).orElse(null);
        String what = row.row().place() + ": the " + kind.getSimpleName() + " " + meant.id();
        if (stored == null) {
            differences.add(what + " is not there.");
        } else if (stored.version() == meant.version()) {
            // somebody who works with it meanwhile does no harm
            Records.components(kind)
                    .filter(component -> differs(component, (Record) meant, stored))
                    .map(component -> what + " has another " + component.getName() + ".")
                    .forEach(differences::add);
        }
    }

    private static boolean differs(RecordComponent component, Record meant, Record stored) {
        return !component.isAnnotationPresent(Derived.class)
                && !Objects.equals(Records.read(component, meant), Records.read(component, stored));
    }
}
