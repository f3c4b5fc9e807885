package org.quillgraph.persistence.publishing;

import org.mapstruct.Mapper;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ArticleMapper extends RowMapper<Article, ArticleEntity> {}
