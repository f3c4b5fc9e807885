package org.quillgraph.persistence.workspace;

import org.mapstruct.Mapper;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface IdeaTicketMapper extends RowMapper<IdeaTicket, IdeaTicketEntity> {}
