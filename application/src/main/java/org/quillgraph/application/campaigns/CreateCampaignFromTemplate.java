package org.quillgraph.application.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Held;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.CampaignType;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.workspace.Project;

/** Begins a campaign with what a template gives, and counts that use of it. */
public final class CreateCampaignFromTemplate {
    private static final int USUAL_CREATIVITY = 5;

    private final Repositories repositories;
    private final TemplateValues values;

    public CreateCampaignFromTemplate(Repositories repositories, Catalogue catalogue) {
        this.repositories = repositories;
        this.values = new TemplateValues(catalogue.type(Campaign.class));
    }

    public Campaign create(
            Key<CampaignTemplate> template,
            Key<User> owner,
            Optional<Key<Project>> project,
            String name) {
        Held<CampaignTemplate> used = Held.of(repositories, CampaignTemplate.class, template);
        refuseInactive(Held.of(repositories, User.class, owner).record());
        refuseStranger(used.record(), owner);
        project.ifPresent(key -> Held.of(repositories, Project.class, key));
        Campaign campaign = Records.with(plain(owner, project, name), values.of(used.record()));
        repositories.of(Campaign.class).add(campaign);
        used.change((it, _) -> Records.with(it, "usageCount", it.usageCount() + 1));
        return campaign;
    }

    private static void refuseInactive(User owner) {
        if (!owner.isActive()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "The user %s is not active any more; give the campaign another owner."
                                    .formatted(owner.username())));
        }
    }

    private static void refuseStranger(CampaignTemplate template, Key<User> owner) {
        if (!template.isPublic()
                && template.createdBy().filter(it -> !it.equals(owner)).isPresent()) {
            throw new ProblemException(
                    new Problem.NotAllowed(
                            "The template %s is for its maker only; take one that is public."
                                    .formatted(template.name())));
        }
    }

    private static Campaign plain(Key<User> owner, Optional<Key<Project>> project, String name) {
        Instant now = Instant.now();
        return new Campaign(
                Key.fresh(),
                owner,
                project,
                name,
                Optional.empty(),
                Optional.empty(),
                CampaignType.GENERAL,
                USUAL_CREATIVITY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CampaignStatus.DRAFT,
                Optional.empty(),
                now,
                now,
                0);
    }
}
