package org.quillgraph.persistence.inspiration;

import org.mapstruct.Mapper;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ClassificationMapper extends RowMapper<Classification, ClassificationEntity> {}
