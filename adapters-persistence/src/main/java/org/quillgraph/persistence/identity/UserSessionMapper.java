package org.quillgraph.persistence.identity;

import org.mapstruct.Mapper;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface UserSessionMapper extends RowMapper<UserSession, UserSessionEntity> {}
