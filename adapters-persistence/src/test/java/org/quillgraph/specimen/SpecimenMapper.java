package org.quillgraph.specimen;

import org.mapstruct.Mapper;
import org.quillgraph.domain.specimen.Specimen;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface SpecimenMapper extends RowMapper<Specimen, SpecimenEntity> {}
