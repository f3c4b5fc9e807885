package org.quillgraph.persistence.identity;

import org.mapstruct.Mapper;
import org.quillgraph.domain.identity.Setting;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface SettingMapper extends RowMapper<Setting, SettingEntity> {}
