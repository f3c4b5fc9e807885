package org.quillgraph.application.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.quillgraph.domain.upkeep.Aging;

/** How what is too old is found, and taken away. */
interface Policy {

    Aging kind();

    /** How many would be retired. */
    long count(Instant before);

    /**
     * Deletes in batches, each a transaction.
     *
     * @param leaving is given each batch before it is deleted; what it is given stays stored where
     *     the transaction fails later
     */
    long retire(Instant before, Consumer<List<Map<String, Object>>> leaving);
}
