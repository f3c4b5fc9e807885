package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.ProjectMember;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface ProjectMemberMapper extends RowMapper<ProjectMember, ProjectMemberEntity> {}
