package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface WorkflowGraphMapper extends RowMapper<WorkflowGraph, WorkflowGraphEntity> {}
