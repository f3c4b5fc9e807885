package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.campaigns.TemplateCategory;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;

/** The row of a campaign template. */
@Entity
@Table(name = "campaign_template")
public class CampaignTemplateEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable UserEntity createdBy;

    public String name;
    public @Nullable String description;

    @Enumerated(EnumType.STRING)
    public TemplateCategory category;

    public Json templateData;
    public @Nullable Json defaultSettings;
    public @Nullable Json promptTemplates;
    public int usageCount;
    public boolean isPublic;
}
