package org.quillgraph.persistence.publishing;

import org.mapstruct.Mapper;
import org.quillgraph.domain.publishing.CompetitorArticle;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface CompetitorArticleMapper extends RowMapper<CompetitorArticle, CompetitorArticleEntity> {}
