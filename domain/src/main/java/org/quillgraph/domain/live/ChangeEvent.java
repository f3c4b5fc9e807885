package org.quillgraph.domain.live;

import java.time.Instant;
import java.util.UUID;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Json;

/**
 * A revision as those who follow are told of it.
 *
 * @param entityType the name of the record's type
 * @param changes for each field that changed its value before and after
 */
public record ChangeEvent(
        Place place,
        String entityType,
        UUID entityId,
        Operation operation,
        UUID changeSet,
        Instant changedAt,
        Json changes) {}
