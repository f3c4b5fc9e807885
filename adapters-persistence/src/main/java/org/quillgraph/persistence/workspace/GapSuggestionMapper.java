package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.GapSuggestion;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface GapSuggestionMapper extends RowMapper<GapSuggestion, GapSuggestionEntity> {}
