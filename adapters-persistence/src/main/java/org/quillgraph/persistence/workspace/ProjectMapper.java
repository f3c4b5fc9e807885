package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ProjectMapper extends RowMapper<Project, ProjectEntity> {}
