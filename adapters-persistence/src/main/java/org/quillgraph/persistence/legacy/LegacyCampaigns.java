package org.quillgraph.persistence.legacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.campaigns.AnalysisStatus;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignTemplate;
import org.quillgraph.domain.campaigns.CampaignType;
import org.quillgraph.domain.campaigns.ContentType;
import org.quillgraph.domain.campaigns.FileCategory;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.Platform;
import org.quillgraph.domain.campaigns.TemplateCategory;
import org.quillgraph.domain.campaigns.UploadSource;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.model.Key;

/** The SQLite file of the old campaign studio. */
public final class LegacyCampaigns {
    private static final List<LegacyTable> TABLES =
            List.of(
                    new LegacyTable("users", columns -> List.of(user(columns))),
                    new LegacyTable("user_sessions", columns -> List.of(session(columns))),
                    new LegacyTable("campaign_templates", columns -> List.of(template(columns))),
                    new LegacyTable("campaigns", columns -> List.of(campaign(columns))),
                    new LegacyTable("generated_content", columns -> List.of(content(columns))),
                    new LegacyTable("uploaded_files", columns -> List.of(file(columns))));

    /** The templates that ship with the schema, which the old studio shipped too. */
    private static final Map<TemplateCategory, String> SHIPPED =
            Map.of(
                    TemplateCategory.PRODUCT_LAUNCH, "019767a9-8400-7000-8000-000000000001",
                    TemplateCategory.BRAND_AWARENESS, "019767a9-8400-7000-8000-000000000002",
                    TemplateCategory.EVENT_PROMOTION, "019767a9-8400-7000-8000-000000000003");

    private static final int USUAL_CREATIVITY = 5;

    private LegacyCampaigns() {}

    /** Refuses what is no such file with {@link org.quillgraph.domain.model.Problem.Invalid}. */
    public static ImportSource open(Path file) {
        return SqliteSource.open(
                file, TABLES, "the old campaign studio's tables users, campaigns and others");
    }

    private static User user(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new User(
                columns.key("users", "id"),
                columns.text("email").orElse(""),
                columns.text("username").orElse(""),
                columns.filled("password_hash"),
                columns.text("first_name"),
                columns.text("last_name"),
                columns.json("profile_data"),
                Role.EDITOR,
                columns.truth("is_active", true),
                columns.time("last_login"),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static UserSession session(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "last_activity");
        return new UserSession(
                columns.key("user_sessions", "id"),
                columns.key("users", "user_id"),
                sha256(columns.needed("session_token")),
                columns.json("session_data"),
                columns.text("ip_address"),
                columns.text("user_agent"),
                LegacyColumns.needed("expires_at", columns.time("expires_at")),
                columns.time("last_activity").orElse(createdAt),
                columns.truth("is_active", true),
                createdAt,
                columns.time("last_activity").orElse(createdAt),
                0);
    }

    private static String sha256(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CampaignTemplate template(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        TemplateCategory category =
                LegacyColumns.needed(
                        "category", columns.choice("category", TemplateCategory.class));
        Optional<Key<User>> createdBy = columns.optionalKey("users", "created_by");
        return new CampaignTemplate(
                templateKey(columns, category, createdBy.isEmpty()),
                createdBy,
                columns.text("name").orElse(""),
                columns.text("description"),
                category,
                LegacyColumns.needed("template_data", columns.json("template_data")),
                columns.json("default_settings"),
                columns.json("prompt_templates"),
                columns.integer("usage_count").orElse(0),
                columns.truth("is_public", false),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    /** That of the one shipped for its category, where nobody made it. */
    private static Key<CampaignTemplate> templateKey(
            LegacyColumns columns, TemplateCategory category, boolean isShipped) {
        String shipped = isShipped ? SHIPPED.get(category) : null;
        return shipped == null
                ? columns.key("campaign_templates", "id")
                : new Key<>(UUID.fromString(shipped));
    }

    private static Campaign campaign(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new Campaign(
                columns.key("campaigns", "id"),
                columns.key("users", "user_id"),
                Optional.empty(),
                columns.text("name").orElse(""),
                columns.text("business_description"),
                columns.text("objective"),
                columns.choice("campaign_type", CampaignType.class).orElse(CampaignType.GENERAL),
                columns.integer("creativity_level").orElse(USUAL_CREATIVITY),
                columns.text("target_audience"),
                columns.text("business_website"),
                columns.text("about_page_url"),
                columns.text("product_service_url"),
                columns.text("preferred_design"),
                columns.text("brand_voice"),
                columns.json("campaign_settings"),
                columns.text("ai_summary"),
                columns.json("business_context"),
                columns.texts("suggested_themes"),
                columns.texts("suggested_tags"),
                columns.texts("selected_themes"),
                columns.texts("selected_tags"),
                columns.choice("status", CampaignStatus.class).orElse(CampaignStatus.DRAFT),
                columns.time("completed_at"),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static GeneratedContent content(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new GeneratedContent(
                columns.key("generated_content", "id"),
                columns.key("campaigns", "campaign_id"),
                Optional.empty(),
                LegacyColumns.needed(
                        "content_type", columns.choice("content_type", ContentType.class)),
                columns.choice("platform", Platform.class),
                columns.text("title"),
                columns.text("content_text"),
                columns.json("content_data"),
                columns.text("generation_prompt"),
                columns.text("ai_model"),
                columns.json("generation_parameters"),
                columns.texts("hashtags"),
                columns.texts("mentions"),
                columns.texts("media_urls"),
                columns.decimal("engagement_score"),
                columns.truth("is_selected", false),
                columns.truth("is_published", false),
                columns.json("user_edits"),
                columns.integer("user_rating"),
                columns.time("scheduled_for"),
                columns.time("published_at"),
                columns.text("platform_post_id"),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }

    private static UploadedFile file(LegacyColumns columns) {
        Instant createdAt = columns.createdAt("created_at", "updated_at");
        return new UploadedFile(
                columns.key("uploaded_files", "id"),
                columns.key("campaigns", "campaign_id"),
                columns.key("users", "user_id"),
                columns.text("original_filename").orElse(""),
                columns.text("stored_filename").orElse(""),
                columns.text("file_path").orElse(""),
                LegacyColumns.needed("file_size", columns.whole("file_size")),
                columns.text("mime_type").orElse(""),
                columns.choice("file_category", FileCategory.class).orElse(FileCategory.OTHER),
                columns.choice("analysis_status", AnalysisStatus.class)
                        .orElse(AnalysisStatus.PENDING),
                columns.json("analysis_results"),
                columns.text("extracted_text"),
                columns.json("image_analysis"),
                columns.choice("upload_source", UploadSource.class),
                createdAt,
                columns.time("updated_at").orElse(createdAt),
                0);
    }
}
