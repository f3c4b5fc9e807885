package org.quillgraph.persistence.campaigns;

import org.mapstruct.Mapper;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface CampaignTemplateMapper extends RowMapper<CampaignTemplate, CampaignTemplateEntity> {}
