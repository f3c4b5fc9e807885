package org.quillgraph.domain.imports;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/**
 * A row of a source with what could be made of it.
 *
 * @param place where people find it there, such as {@code idea_tickets/a1ae…}
 * @param columns all its columns as they stand, by name
 */
public record SourceRow(String place, Map<String, @Nullable Object> columns, Reading reading) {

    // Written out, because a compact one loses the @Nullable on its way into the class file.
    public SourceRow(String place, Map<String, @Nullable Object> columns, Reading reading) {
        this.place = place;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.reading = reading;
    }

    /** What could be made of a row. */
    public sealed interface Reading {}

    /** It is these records, each after those that it refers to, which come in together. */
    public record Accepted(List<? extends Entity<?>> records) implements Reading {
        public Accepted {
            records = List.copyOf(records);
        }
    }

    /** One of its columns, or the row as a whole where that is empty, holds what none may. */
    public record Refused(String column, String reason) implements Reading {}

    /** A row as far as its records may be made of it. */
    public static SourceRow of(
            String place,
            Map<String, @Nullable Object> columns,
            Supplier<List<? extends Entity<?>>> records) {
        try {
            return new SourceRow(place, columns, new Accepted(records.get()));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Invalid(String path, String reason)) {
                return new SourceRow(place, columns, new Refused(column(path, columns), reason));
            }
            throw e;
        }
    }

    /** The records that it is; none where it was refused. */
    public List<? extends Entity<?>> records() {
        return switch (reading) {
            case Accepted(List<? extends Entity<?>> records) -> records;
            case Refused _ -> List.of();
        };
    }

    public Reject reject(String attribute, String reason) {
        return new Reject(place, column(attribute, columns), reason, columns);
    }

    /**
     * Rules name attributes, and people with the source in front of them look for columns: {@code
     * project} may stand in {@code project_id}, {@code graph} in {@code graph_json}.
     */
    private static String column(String attribute, Map<String, @Nullable Object> columns) {
        String snake = attribute.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return Stream.of(attribute, snake, snake + "_id", snake + "_json")
                .filter(columns::containsKey)
                .findFirst()
                .orElse(snake);
    }
}
