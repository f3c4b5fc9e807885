package org.quillgraph.persistence.publishing;

import org.mapstruct.Mapper;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface PipelineMapper extends RowMapper<Pipeline, PipelineEntity> {}
