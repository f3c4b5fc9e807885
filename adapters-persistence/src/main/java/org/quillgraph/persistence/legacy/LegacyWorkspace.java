package org.quillgraph.persistence.legacy;

import static org.quillgraph.domain.model.ProblemException.invalid;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.persistence.imports.SourceFiles;

/**
 * The dump of the old workspace's dictionaries, which may stand in any order: each is read by
 * itself, so that what others refer to comes first.
 */
public final class LegacyWorkspace implements ImportSource {
    private static final String SUGGESTIONS = "suggestions";

    private final Path file;
    private final long count;

    private LegacyWorkspace(Path file) {
        this.file = file;
        try (Stream<JsonEntries.Entry> entries = entries(_ -> true)) {
            this.count = entries.mapToLong(entry -> 1L + suggestions(entry.value()).size()).sum();
        }
    }

    /** Refuses what is no such file with {@link org.quillgraph.domain.model.Problem.Invalid}. */
    public static ImportSource open(Path file) {
        SourceFiles.check(file);
        LegacyWorkspace workspace = new LegacyWorkspace(file);
        if (workspace.count == 0) {
            throw invalid(
                    "",
                    file
                            + " does not hold the old workspace's dictionaries: an object with projects, idea_tickets and others.");
        }
        return workspace;
    }

    @Override
    public long count() {
        return count;
    }

    /** What stands in sections that nobody knows comes last, to be rejected. */
    @Override
    public Stream<SourceRow> rows() {
        Stream<Predicate<String>> known =
                WorkspaceRecords.SECTIONS.keySet().stream().map(name -> name::equals);
        Predicate<String> unknown = name -> !WorkspaceRecords.SECTIONS.containsKey(name);
        return Stream.concat(known, Stream.of(unknown))
                .flatMap(this::entries)
                .flatMap(LegacyWorkspace::rows);
    }

    private Stream<JsonEntries.Entry> entries(Predicate<String> wanted) {
        JsonEntries entries = new JsonEntries(file, wanted);
        return StreamSupport.stream(entries, false).onClose(entries::close);
    }

    private static Stream<SourceRow> rows(JsonEntries.Entry entry) {
        String place = entry.section() + "/" + entry.key();
        WorkspaceRecords.Reading reading = WorkspaceRecords.SECTIONS.get(entry.section());
        if (!(entry.value() instanceof Map<?, ?> members)) {
            return Stream.of(refused(place, entry.value(), "is no JSON object."));
        }
        Map<String, @Nullable Object> columns = LegacyJson.columns(members);
        if (reading == null) {
            return Stream.of(
                    new SourceRow(
                            place,
                            columns,
                            new Refused("", "stands in a section that is not known.")));
        }
        SourceRow row =
                SourceRow.of(
                        place,
                        columns,
                        () -> List.of(reading.record(new LegacyColumns(columns), entry.key())));
        return Stream.concat(Stream.of(row), suggestions(place, entry, columns));
    }

    /** They stand inside their reports, and are rows of their own, so that one may be rejected. */
    private static Stream<SourceRow> suggestions(
            String place, JsonEntries.Entry report, Map<String, @Nullable Object> columns) {
        String reportKey = new LegacyColumns(columns).filled("id").orElse(report.key());
        List<SourceRow> rows = new ArrayList<>();
        for (Object suggestion : suggestions(report.value())) {
            String at = place + "/" + SUGGESTIONS + "/" + rows.size();
            if (suggestion instanceof Map<?, ?> members) {
                Map<String, @Nullable Object> own = LegacyJson.columns(members);
                own.put("report_id", reportKey);
                rows.add(
                        SourceRow.of(
                                at,
                                own,
                                () ->
                                        List.of(
                                                WorkspaceRecords.suggestion(
                                                        new LegacyColumns(own),
                                                        at,
                                                        madeAt(columns)))));
            } else {
                rows.add(refused(at, suggestion, "is no JSON object."));
            }
        }
        return rows.stream();
    }

    private static Instant madeAt(Map<String, @Nullable Object> report) {
        return new LegacyColumns(report).createdAt("generated_at", "created_at");
    }

    private static List<?> suggestions(@Nullable Object entry) {
        return entry instanceof Map<?, ?> members && members.get(SUGGESTIONS) instanceof List<?> all
                ? all
                : List.of();
    }

    private static SourceRow refused(String place, @Nullable Object value, String reason) {
        return new SourceRow(
                place, Collections.singletonMap("value", value), new Refused("", reason));
    }

    @Override
    public void close() {
        // each pass closes what it read
    }
}
