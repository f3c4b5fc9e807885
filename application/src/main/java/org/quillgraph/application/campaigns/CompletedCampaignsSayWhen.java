package org.quillgraph.application.campaigns;

import org.quillgraph.application.change.Rule;
import org.quillgraph.application.change.Steps;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;

/**
 * A campaign that is completed says when it was, and one that goes on does not. No rule of the
 * record, since older ones may be stored that break it.
 */
public final class CompletedCampaignsSayWhen implements Rule {

    @Override
    public void check(Steps steps) {
        steps.of(Campaign.class).stream()
                .filter(
                        step ->
                                step.changes(Campaign::status)
                                        || step.changes(Campaign::completedAt))
                .forEach(CompletedCampaignsSayWhen::check);
    }

    private static void check(Step<Campaign> step) {
        CampaignStatus status = step.after().status();
        boolean saysWhen = step.after().completedAt().isPresent();
        switch (status) {
            case COMPLETED -> {
                if (!saysWhen) {
                    throw step.refused(
                            "completedAt",
                            "is missing; say when the campaign was completed, or let completeCampaign do so.");
                }
            }
            case DRAFT, ACTIVE -> {
                if (saysWhen) {
                    throw step.refused(
                            "completedAt",
                            "may not be there while the campaign is %s; clear it."
                                    .formatted(status));
                }
            }
            case ARCHIVED -> {}
        }
    }
}
