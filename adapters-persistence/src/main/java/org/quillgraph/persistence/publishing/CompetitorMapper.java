package org.quillgraph.persistence.publishing;

import org.mapstruct.Mapper;
import org.quillgraph.domain.publishing.Competitor;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface CompetitorMapper extends RowMapper<Competitor, CompetitorEntity> {}
