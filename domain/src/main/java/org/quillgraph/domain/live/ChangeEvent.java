package org.quillgraph.domain.live;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Json;

/**
 * A revision as those who follow are told of it.
 *
 * @param entityType the name of the record's type
 * @param actor the user who did it, where that is known
 * @param changes for each field that changed its value before and after
 */
public record ChangeEvent(
        Place place,
        String entityType,
        UUID entityId,
        Operation operation,
        UUID changeSet,
        Optional<UUID> actor,
        Instant changedAt,
        Json changes) {}
