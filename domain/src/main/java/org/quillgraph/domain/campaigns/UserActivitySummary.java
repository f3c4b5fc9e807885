package org.quillgraph.domain.campaigns;

import java.math.BigDecimal;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Allows;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Key;

/** What one user has done so far; its identity is the user's. */
@Described("What one user has done so far; its identity is the user's.")
@Allows({})
public record UserActivitySummary(
        Key<UserActivitySummary> id,
        @Described("The user.") Key<User> user,
        @Described("Campaigns of theirs.") int totalCampaigns,
        @Described("Those of them that are active.") int activeCampaigns,
        @Described("Those of them that are completed.") int completedCampaigns,
        @Described("Contents made for their campaigns.") int totalContentGenerated,
        @Described("Articles they wrote.") int totalArticles,
        @Described("What the pipelines that they started cost, in US dollars.")
                BigDecimal totalCost) {}
