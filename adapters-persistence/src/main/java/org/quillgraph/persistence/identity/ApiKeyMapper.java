package org.quillgraph.persistence.identity;

import org.mapstruct.Mapper;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ApiKeyMapper extends RowMapper<ApiKey, ApiKeyEntity> {}
