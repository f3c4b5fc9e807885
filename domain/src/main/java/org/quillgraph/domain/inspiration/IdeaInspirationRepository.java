package org.quillgraph.domain.inspiration;

import java.util.Optional;
import org.quillgraph.domain.model.Repository;

/** Stores ideas, and knows them by their source. */
public interface IdeaInspirationRepository extends Repository<IdeaInspiration> {

    Optional<IdeaInspiration> findBySource(SourceType sourceType, String sourceId);
}
