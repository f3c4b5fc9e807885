package org.quillgraph.persistence.inspiration;

import org.mapstruct.Mapper;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface SourceTrackingMapper extends RowMapper<SourceTracking, SourceTrackingEntity> {}
