package org.quillgraph.persistence.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.persistence.identity.UserEntity;
import org.quillgraph.persistence.repository.Row;
import org.quillgraph.persistence.workspace.ProjectEntity;

/** The row of a campaign. */
@Entity
@Table(name = "campaign")
public class CampaignEntity extends Row {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public UserEntity user;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable ProjectEntity project;

    public String name;
    public @Nullable String businessDescription;
    public @Nullable String objective;

    @Enumerated(EnumType.STRING)
    public CampaignType campaignType;

    public int creativityLevel;
    public @Nullable String targetAudience;
    public @Nullable String businessWebsite;
    public @Nullable String aboutPageUrl;
    public @Nullable String productServiceUrl;
    public @Nullable String preferredDesign;
    public @Nullable String brandVoice;
    public @Nullable Json campaignSettings;
    public @Nullable String aiSummary;
    public @Nullable Json businessContext;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> suggestedThemes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> suggestedTags;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> selectedThemes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> selectedTags;

    @Enumerated(EnumType.STRING)
    public CampaignStatus status;

    public @Nullable Instant completedAt;
}
