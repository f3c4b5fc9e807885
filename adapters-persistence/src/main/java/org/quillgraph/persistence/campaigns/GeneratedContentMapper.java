package org.quillgraph.persistence.campaigns;

import org.mapstruct.Mapper;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface GeneratedContentMapper extends RowMapper<GeneratedContent, GeneratedContentEntity> {}
