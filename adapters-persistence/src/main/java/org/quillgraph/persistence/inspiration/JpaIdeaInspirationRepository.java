package org.quillgraph.persistence.inspiration;

import java.util.Optional;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.persistence.repository.JpaRepository;
import org.quillgraph.persistence.repository.Storage;
import org.springframework.stereotype.Component;

/** Adds the search by source, which the unique key answers. */
@Component
final class JpaIdeaInspirationRepository
        extends JpaRepository<IdeaInspiration, IdeaInspirationEntity>
        implements IdeaInspirationRepository {

    JpaIdeaInspirationRepository(IdeaInspirationMapper mapper, Storage storage) {
        super(mapper, storage);
    }

    @Override
    public Optional<IdeaInspiration> findBySource(SourceType sourceType, String sourceId) {
        return findBy("sourceType = ?1 and sourceId = ?2", sourceType, sourceId);
    }
}
