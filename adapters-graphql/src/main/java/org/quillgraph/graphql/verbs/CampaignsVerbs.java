package org.quillgraph.graphql.verbs;

import org.quillgraph.application.campaigns.CompleteCampaign;
import org.quillgraph.application.campaigns.CreateCampaignFromTemplate;
import org.quillgraph.application.campaigns.PublishContent;
import org.quillgraph.application.campaigns.RateContent;
import org.quillgraph.application.campaigns.SelectContent;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb.Done;
import org.quillgraph.graphql.mutation.Verbs;

/** The verbs of campaigns. */
final class CampaignsVerbs implements Verbs {
    private final CreateCampaignFromTemplate createCampaignFromTemplate;
    private final SelectContent selectContent;
    private final RateContent rateContent;
    private final PublishContent publishContent;
    private final CompleteCampaign completeCampaign;

    CampaignsVerbs(
            CreateCampaignFromTemplate createCampaignFromTemplate,
            SelectContent selectContent,
            RateContent rateContent,
            PublishContent publishContent,
            CompleteCampaign completeCampaign) {
        this.createCampaignFromTemplate = createCampaignFromTemplate;
        this.selectContent = selectContent;
        this.rateContent = rateContent;
        this.publishContent = publishContent;
        this.completeCampaign = completeCampaign;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.add("createCampaignFromTemplate", Campaign.class, this::create);
        mutations.add("selectContent", GeneratedContent.class, this::select);
        mutations.add("rateContent", GeneratedContent.class, this::rate);
        mutations.add("publishContent", GeneratedContent.class, this::publish);
        mutations.add("completeCampaign", Campaign.class, this::complete);
    }

    private Done create(Arguments arguments) {
        return Done.of(
                createCampaignFromTemplate
                        .create(
                                arguments.key("template"),
                                arguments.key("user"),
                                arguments.findKey("project"),
                                arguments.get("name", String.class))
                        .id());
    }

    private Done select(Arguments arguments) {
        return Done.of(
                selectContent
                        .select(arguments.key("content"), arguments.get("selected", Boolean.class))
                        .id());
    }

    private Done rate(Arguments arguments) {
        Outcome<GeneratedContent> rated =
                rateContent.rate(arguments.key("content"), arguments.get("rating", Integer.class));
        return Done.of(rated.affected(), rated.answer().id());
    }

    private Done publish(Arguments arguments) {
        return Done.of(
                publishContent
                        .publish(
                                arguments.key("content"),
                                arguments.find("platformPostId", String.class))
                        .id());
    }

    private Done complete(Arguments arguments) {
        return Done.of(completeCampaign.complete(arguments.key("campaign")).id());
    }
}
