package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.WorkflowRun;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface WorkflowRunMapper extends RowMapper<WorkflowRun, WorkflowRunEntity> {}
