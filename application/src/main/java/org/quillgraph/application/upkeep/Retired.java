package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.upkeep.Aging;

/**
 * What of one kind went, or would go.
 *
 * @param before all of it is older
 * @param archive where it is now, if anything went
 */
public record Retired(Aging kind, Instant before, long records, Optional<String> archive) {}
