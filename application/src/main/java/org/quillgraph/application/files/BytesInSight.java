package org.quillgraph.application.files;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.quillgraph.application.change.Rule;
import org.quillgraph.application.change.Steps;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Policy;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.files.Checksum;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;

/**
 * Who knows the checksum of a file reaches its bytes only if they upload them, or see another
 * record of them; a refusal does not tell whether there are any.
 */
public final class BytesInSight implements Rule.OfCaller {
    private static final ScopedValue<Checksum> UPLOADED = ScopedValue.newInstance();
    private static final int AT_ONCE = 500;

    /** A page asks for one row more, to see whether there are any. */
    private static final int ALL = Integer.MAX_VALUE - 1;

    private final EntityType file;
    private final Attribute name;
    private final QueryPort queries;

    public BytesInSight(Catalogue catalogue, QueryPort queries) {
        this.file = catalogue.type(UploadedFile.class);
        this.name = file.attribute("storedFilename");
        this.queries = queries;
    }

    /** Makes a record of these bytes, which the caller has just sent. */
    static <T> T uploading(Checksum bytes, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(UPLOADED, bytes).call(work);
    }

    @Override
    public void check(Steps steps) {
        List<Step<UploadedFile>> told =
                steps.of(UploadedFile.class).stream().filter(BytesInSight::tellsOfBytes).toList();
        if (told.isEmpty() || Policy.isUnlimited(Caller.current().role())) {
            return;
        }
        Set<String> seen = seen(told);
        for (Step<UploadedFile> step : told) {
            if (!seen.contains(step.after().storedFilename())) {
                throw step.refused(
                        "storedFilename",
                        "is the SHA-256 of bytes that you see no file of; upload them to POST /files instead.");
            }
        }
    }

    private static boolean tellsOfBytes(Step<UploadedFile> step) {
        return step.changes(UploadedFile::storedFilename)
                && Checksum.parse(step.after().storedFilename())
                        .filter(bytes -> !UPLOADED.isBound() || !UPLOADED.get().equals(bytes))
                        .isPresent();
    }

    /** What files are called that the caller sees, besides those that were changed right now. */
    private Set<String> seen(List<Step<UploadedFile>> told) {
        List<UUID> changed = told.stream().map(step -> step.after().id().value()).toList();
        Filter others = new Filter.Not(new Filter.In(file.id(), changed));
        Set<String> seen = new HashSet<>();
        told.stream()
                .map(step -> step.after().storedFilename())
                .distinct()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .map(some -> new Filter.All(List.of(new Filter.In(name, some), others)))
                .forEach(alike -> seen.addAll(names(alike)));
        return seen;
    }

    private List<String> names(Filter filter) {
        RowSelection one = new RowSelection(List.of(name), List.of(), List.of(), false);
        return queries
                .fetch(Query.rows(file, filter, List.of(), Page.first(ALL), one))
                .rows()
                .orElseThrow()
                .rows()
                .stream()
                .map(row -> (String) Objects.requireNonNull(row.attributes().getFirst()))
                .toList();
    }
}
