package org.quillgraph.domain.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.workspace.Project;

/** A plan to make something known, with all that was made for it. */
@Described("A plan to make something known, with all that was made for it.")
public record Campaign(
        Key<Campaign> id,
        @Inverse("campaigns") @Described("Whose campaign it is.") Key<User> user,
        @Inverse("campaigns") @Described("The project it belongs to.")
                Optional<Key<Project>> project,
        @Described("What it is called.") String name,
        @Described("What the business does.") Optional<String> businessDescription,
        @Described("What it is to bring about.") Optional<String> objective,
        @Default("GENERAL") @Described("What it is for.") CampaignType campaignType,
        @Default("5") @Described("How far texts may stray from the usual, from 1 to 10.")
                int creativityLevel,
        @Described("Whom it is to reach.") Optional<String> targetAudience,
        @Described("The site of the business.") Optional<String> businessWebsite,
        @Described("Where the business says who it is.") Optional<String> aboutPageUrl,
        @Described("Where the product or service is shown.") Optional<String> productServiceUrl,
        @Described("How it is to look.") Optional<String> preferredDesign,
        @Described("How it is to sound.") Optional<String> brandVoice,
        @Described("What else was set.") Optional<Json> campaignSettings,
        @Described("What a language model made of it all.") Optional<String> aiSummary,
        @Described("What was found out about the business.") Optional<Json> businessContext,
        @Described("Themes to choose from.") List<String> suggestedThemes,
        @Described("Tags to choose from.") List<String> suggestedTags,
        @Described("The themes chosen.") List<String> selectedThemes,
        @Described("The tags chosen.") List<String> selectedTags,
        @Default("DRAFT") @Described("How far it has come.") CampaignStatus status,
        @Described("When it was completed.") Optional<Instant> completedAt,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Campaign> {

    public Campaign {
        name = Rules.notBlank("name", name);
        businessDescription = Rules.text("businessDescription", businessDescription);
        objective = Rules.text("objective", objective);
        creativityLevel = Rules.range("creativityLevel", creativityLevel, 1, 10);
        targetAudience = Rules.text("targetAudience", targetAudience);
        businessWebsite = Rules.text("businessWebsite", businessWebsite);
        aboutPageUrl = Rules.text("aboutPageUrl", aboutPageUrl);
        productServiceUrl = Rules.text("productServiceUrl", productServiceUrl);
        preferredDesign = Rules.text("preferredDesign", preferredDesign);
        brandVoice = Rules.text("brandVoice", brandVoice);
        campaignSettings = Rules.json("campaignSettings", campaignSettings);
        aiSummary = Rules.text("aiSummary", aiSummary);
        businessContext = Rules.json("businessContext", businessContext);
        suggestedThemes = Rules.texts("suggestedThemes", suggestedThemes);
        suggestedTags = Rules.texts("suggestedTags", suggestedTags);
        selectedThemes = Rules.texts("selectedThemes", selectedThemes);
        selectedTags = Rules.texts("selectedTags", selectedTags);
        completedAt = Rules.time("completedAt", completedAt);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** Refuses to go on with what has ended. */
    public void refuseEnded() {
        switch (status) {
            case DRAFT, ACTIVE -> {}
            case COMPLETED, ARCHIVED ->
                    throw new ProblemException(
                            new Problem.Conflict(
                                    "The campaign %s is %s; make it ACTIVE again before it goes on."
                                            .formatted(name, status)));
        }
    }
}
