package org.quillgraph.persistence.identity;

import org.mapstruct.Mapper;
import org.quillgraph.domain.identity.User;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface UserMapper extends RowMapper<User, UserEntity> {}
