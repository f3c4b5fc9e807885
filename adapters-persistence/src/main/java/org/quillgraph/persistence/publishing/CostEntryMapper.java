package org.quillgraph.persistence.publishing;

import org.mapstruct.Mapper;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface CostEntryMapper extends RowMapper<CostEntry, CostEntryEntity> {}
