package org.quillgraph.domain;

import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignSummary;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.ContentPerformance;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.campaigns.UserActivitySummary;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditEvent;
import org.quillgraph.domain.identity.Setting;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceTracking;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.Competitor;
import org.quillgraph.domain.publishing.CompetitorArticle;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.workspace.ContextItem;
import org.quillgraph.domain.workspace.GapReport;
import org.quillgraph.domain.workspace.GapSuggestion;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Project;
import org.quillgraph.domain.workspace.ProjectMember;
import org.quillgraph.domain.workspace.WorkflowGraph;
import org.quillgraph.domain.workspace.WorkflowNodeState;
import org.quillgraph.domain.workspace.WorkflowRun;

/**
 * The records that make up the graph; a record named here can be asked, sorted, grouped and paged.
 */
public final class ContentGraph {

    private ContentGraph() {}

    public static Catalogue catalogue() {
        return Catalogue.of(
                User.class,
                UserSession.class,
                Setting.class,
                ApiKey.class,
                AuditEvent.class,
                IdeaInspiration.class,
                Classification.class,
                Scoring.class,
                SourceTracking.class,
                Project.class,
                ProjectMember.class,
                IdeaTicket.class,
                ContextItem.class,
                WorkflowGraph.class,
                WorkflowRun.class,
                WorkflowNodeState.class,
                GapReport.class,
                GapSuggestion.class,
                Pipeline.class,
                CostEntry.class,
                Article.class,
                Competitor.class,
                CompetitorArticle.class,
                Campaign.class,
                GeneratedContent.class,
                UploadedFile.class,
                CampaignTemplate.class,
                CampaignSummary.class,
                UserActivitySummary.class,
                ContentPerformance.class,
                Revision.class);
    }
}
