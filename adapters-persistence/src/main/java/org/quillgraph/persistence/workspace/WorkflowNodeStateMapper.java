package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface WorkflowNodeStateMapper extends RowMapper<WorkflowNodeState, WorkflowNodeStateEntity> {}
