package org.quillgraph.persistence.inspiration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Key;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface IdeaInspirationMapper extends RowMapper<IdeaInspiration, IdeaInspirationEntity> {

    @Override
    @Mapping(target = "latestClassification", ignore = true)
    @Mapping(target = "latestScoring", ignore = true)
    IdeaInspirationEntity toRow(IdeaInspiration record);

    default Optional<Key<Classification>> latest(@Nullable ClassificationEntity row) {
        return Optional.ofNullable(row).map(latest -> new Key<>(latest.getId()));
    }

    default Optional<Key<Scoring>> latest(@Nullable ScoringEntity row) {
        return Optional.ofNullable(row).map(latest -> new Key<>(latest.getId()));
    }
}
