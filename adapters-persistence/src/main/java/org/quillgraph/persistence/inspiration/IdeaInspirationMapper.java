package org.quillgraph.persistence.inspiration;

import org.mapstruct.Mapper;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface IdeaInspirationMapper extends RowMapper<IdeaInspiration, IdeaInspirationEntity> {}
