package org.quillgraph.application.files;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.files.FileStore.Kept;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result.Rows;
import org.quillgraph.domain.query.RowSelection;

/**
 * Finds bytes that no record tells of and no revision either, so that nothing which can be undone
 * ever needs them.
 */
public final class FindOrphanedFiles {
    /** What came later may be about to get its record. */
    private static final Duration AGE = Duration.ofDays(1);

    private static final int AT_ONCE = 500;

    private final FileStore files;
    private final QueryPort queries;
    private final UnitOfWork work;
    private final EntityType uploads;
    private final EntityType revisions;
    private final InstantSource clock = InstantSource.system();

    public FindOrphanedFiles(
            FileStore files, Catalogue catalogue, QueryPort queries, UnitOfWork work) {
        this.files = files;
        this.queries = queries;
        this.work = work;
        this.uploads = catalogue.type(UploadedFile.class);
        this.revisions = catalogue.type(Revision.class);
    }

    /**
     * What was found.
     *
     * @param bytes of the orphans together
     * @param removed how many of them are gone now, with uploads that were broken off
     */
    public record Orphans(long files, long bytes, long removed) {}

    /**
     * Uploads that were broken off more than a day ago go in any case.
     *
     * @param remove whether to delete orphans that are older than a day
     */
    public Orphans find(boolean remove) {
        Instant old = clock.instant().minus(AGE);
        long found = 0;
        long bytes = 0;
        long removed = files.deleteUnfinished(old);
        try (Stream<Kept> all = files.all()) {
            Iterator<Kept> rest = all.iterator();
            while (rest.hasNext()) {
                for (Kept orphan : orphans(next(rest))) {
                    found++;
                    bytes += orphan.size();
                    removed += remove && orphan.since().isBefore(old) ? remove(orphan, old) : 0;
                }
            }
        }
        return new Orphans(found, bytes, removed);
    }

    private static Map<String, Kept> next(Iterator<Kept> rest) {
        Map<String, Kept> some = new HashMap<>();
        while (some.size() < AT_ONCE && rest.hasNext()) {
            Kept kept = rest.next();
            some.put(kept.checksum().hex(), kept);
        }
        return some;
    }

    private List<Kept> orphans(Map<String, Kept> some) {
        Map<String, Kept> left = new HashMap<>(some);
        Attribute stored = uploads.attribute("storedFilename");
        // many records may tell of the same bytes, so one page need not show all that are told of
        while (!left.isEmpty()) {
            Filter told = new Filter.In(stored, List.copyOf(left.keySet()));
            List<Object> names = values(uploads, told, stored);
            if (names.isEmpty()) {
                break;
            }
            names.forEach(left::remove);
        }
        return left.values().stream().filter(kept -> !isRemembered(kept.checksum())).toList();
    }

    /** A snapshot is what a record was before it was changed or deleted. */
    private boolean isRemembered(Checksum checksum) {
        Operand name = new Operand.At(revisions.attribute("snapshot"), List.of("storedFilename"));
        Filter remembered =
                new Filter.All(
                        List.of(
                                new Filter.Compare(
                                        revisions.attribute("entityType"),
                                        Operator.EQ,
                                        uploads.name()),
                                new Filter.Compare(name, Operator.EQ, new Json(checksum.hex()))));
        return !values(revisions, remembered, revisions.id()).isEmpty();
    }

    private List<Object> values(EntityType type, Filter filter, Attribute attribute) {
        RowSelection one = new RowSelection(List.of(attribute), List.of(), List.of(), false);
        Rows rows =
                queries.fetch(Query.rows(type, filter, List.of(), Page.first(AT_ONCE), one))
                        .rows()
                        .orElseThrow();
        return rows.rows().stream()
                .map(row -> Objects.requireNonNull(row.attributes().getFirst()))
                .toList();
    }

    /** Looks once more when nobody else can make a record of these bytes. */
    private int remove(Kept orphan, Instant old) {
        return work.run(
                false,
                _ -> {
                    work.exclusively(lock(orphan.checksum()));
                    boolean still =
                            files.find(orphan.checksum())
                                    .filter(kept -> kept.since().isBefore(old))
                                    .filter(
                                            kept ->
                                                    !orphans(Map.of(kept.checksum().hex(), kept))
                                                            .isEmpty())
                                    .isPresent();
                    if (still) {
                        files.delete(orphan.checksum());
                    }
                    return still ? 1 : 0;
                });
    }

    /** What whoever makes or deletes these bytes holds exclusively. */
    static String lock(Checksum checksum) {
        return "file " + checksum;
    }
}
