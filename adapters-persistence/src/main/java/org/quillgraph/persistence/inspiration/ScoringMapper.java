package org.quillgraph.persistence.inspiration;

import org.mapstruct.Mapper;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ScoringMapper extends RowMapper<Scoring, ScoringEntity> {}
