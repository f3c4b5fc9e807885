package org.quillgraph.application.campaigns;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;

/** Ends a campaign that has done its work. */
public final class CompleteCampaign {
    private final Repositories repositories;

    public CompleteCampaign(Repositories repositories) {
        this.repositories = repositories;
    }

    public Campaign complete(Key<Campaign> campaign) {
        return Held.of(repositories, Campaign.class, campaign).change(CompleteCampaign::completed);
    }

    private static Campaign completed(Campaign campaign, Instant now) {
        campaign.refuseEnded();
        return Records.with(
                campaign,
                Map.of("status", CampaignStatus.COMPLETED, "completedAt", Optional.of(now)));
    }
}
