package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.GapReport;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface GapReportMapper extends RowMapper<GapReport, GapReportEntity> {}
