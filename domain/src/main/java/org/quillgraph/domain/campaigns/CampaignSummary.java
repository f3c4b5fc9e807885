package org.quillgraph.domain.campaigns;

import java.math.BigDecimal;
import java.util.Optional;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Key;

/** What has come of one campaign so far; its identity is the campaign's. */
@Described("What has come of one campaign so far; its identity is the campaign's.")
@Allows({})
public record CampaignSummary(
        Key<CampaignSummary> id,
        @Described("The campaign.") Key<Campaign> campaign,
        @Described("What its owner is called here.") String ownerUsername,
        @Described("Its owner's first name.") Optional<String> ownerFirstName,
        @Described("Its owner's last name.") Optional<String> ownerLastName,
        @Described("Contents made for it.") int contentCount,
        @Described("Those of them that were chosen.") int selectedContentCount,
        @Described("Those of them that have appeared.") int publishedContentCount,
        @Described("What people think of its contents on average, from 1 to 5, to six digits.")
                Optional<BigDecimal> averageRating) {}
