package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Relation.ToOne;

/** Some rows of a source on their way in: each is fresh, stored already, or rejected. */
final class Batch {
    private final Known known;
    private final Seen seen;
    private final Consumer<Reject> rejects;
    private final List<Fresh> fresh = new ArrayList<>();
    private int read;
    private int unchanged;
    private int rejected;

    /** A row with those of its records that are not stored yet. */
    record Fresh(SourceRow row, List<Entity<?>> records) {}

    Batch(Collection<SourceRow> rows, Known known, Seen seen, Consumer<Reject> rejects) {
        this.known = known;
        this.seen = seen;
        this.rejects = rejects;
        rows.forEach(this::sort);
    }

    private void sort(SourceRow row) {
        read++;
        int content = row.columns().hashCode();
        List<Entity<?>> missing = new ArrayList<>();
        row.records().stream().filter(it -> !isStored(it)).forEach(missing::add);
        Reject reject =
                row.reading() instanceof Refused(String column, String reason)
                        ? row.reject(column, reason)
                        : refusal(row, content, missing);
        if (reject != null) {
            reject(reject);
            return;
        }
        row.records().forEach(it -> seen.add(name(it), content));
        if (missing.isEmpty()) {
            unchanged++;
        } else {
            missing.forEach(it -> expect(it, content));
            fresh.add(new Fresh(row, missing));
        }
    }

    private void expect(Entity<?> record, int content) {
        known.expect(record);
        EntityType type = known.type(record);
        for (UniqueKey key : type.uniqueKeys()) {
            Name.of(type, key, record).ifPresent(name -> seen.addUnstored(name, content));
        }
    }

    private boolean isStored(Entity<?> record) {
        return isThere(name(record));
    }

    private Name name(Entity<?> record) {
        return Name.of(known.type(record), record);
    }

    private @Nullable Reject refusal(SourceRow row, int content, List<Entity<?>> records) {
        if (row.records().stream().anyMatch(it -> seen.contradicts(name(it), content))) {
            return row.reject("id", "is that of an earlier row, which holds something else.");
        }
        List<Name> own = records.stream().map(this::name).toList();
        for (Entity<?> record : records) {
            EntityType type = known.type(record);
            for (ToOne reference : type.toOnes()) {
                Name target = reference.derived() ? null : Name.target(reference, record);
                if (target != null && !own.contains(target) && !isThere(target)) {
                    return row.reject(
                            reference.name(),
                            "leads to the %s %s, which is neither stored nor among what was imported."
                                    .formatted(target.type(), target.values().getFirst()));
                }
            }
            for (UniqueKey key : type.uniqueKeys()) {
                Name name = Name.of(type, key, record).orElse(null);
                if (name != null && isThere(name)) {
                    return row.reject(key.attributes().getLast(), taken(name));
                }
            }
        }
        return null;
    }

    private boolean isThere(Name name) {
        return known.holds(name) || seen.standsForStored(name);
    }

    private String taken(Name name) {
        UUID owner = known.owner(name);
        return "%s already names %s."
                .formatted(
                        name,
                        owner == null ? "an earlier row" : "the " + name.type() + " " + owner);
    }

    private void reject(Reject reject) {
        rejected++;
        rejects.accept(reject);
    }

    /** The rows that are to be stored. */
    List<Fresh> fresh() {
        return fresh;
    }

    /** One of the fresh rows could not be stored after all. */
    void reject(Fresh row, String attribute, String reason) {
        reject(row.row().reject(attribute, reason));
    }

    Tally tally(int imported) {
        return new Tally(read, imported, unchanged, rejected);
    }
}
