package org.quillgraph.domain.legacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.inspiration.IdeaInspiration;

/**
 * A row of an older system with what could be made of it.
 *
 * @param number what the older system calls it
 * @param columns all its columns as they stand, by name
 */
public record LegacyRow(String number, Map<String, @Nullable Object> columns, Reading reading) {

    // Written out, because a compact one loses the @Nullable on its way into the class file.
    public LegacyRow(String number, Map<String, @Nullable Object> columns, Reading reading) {
        this.number = number;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.reading = reading;
    }

    /** What could be made of a row. */
    public sealed interface Reading {}

    /** It is this idea. */
    public record Accepted(IdeaInspiration idea) implements Reading {}

    /** One of its columns holds what no idea may. */
    public record Refused(String column, String reason) implements Reading {}

    /** The idea it is, unless it was refused. */
    public Optional<IdeaInspiration> idea() {
        return switch (reading) {
            case Accepted(IdeaInspiration idea) -> Optional.of(idea);
            case Refused _ -> Optional.empty();
        };
    }
}
