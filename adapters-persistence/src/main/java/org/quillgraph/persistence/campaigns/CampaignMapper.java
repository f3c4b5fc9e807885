package org.quillgraph.persistence.campaigns;

import org.mapstruct.Mapper;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface CampaignMapper extends RowMapper<Campaign, CampaignEntity> {}
