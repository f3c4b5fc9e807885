package org.quillgraph.domain.campaigns;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unversioned;

/** What a new campaign may start from. */
@Described("What a new campaign may start from.")
public record CampaignTemplate(
        Key<CampaignTemplate> id,
        @Inverse("templates") @Described("Who made it; empty for those that came with the program.")
                Optional<Key<User>> createdBy,
        @Described("What it is called.") String name,
        @Described("What it is good for.") Optional<String> description,
        @Described("The kind of campaign it is for.") TemplateCategory category,
        @Described("The campaign it makes.") Json templateData,
        @Described("The settings its campaigns begin with.") Optional<Json> defaultSettings,
        @Described("What language models are told, by what they are to write.")
                Optional<Json> promptTemplates,
        @Unversioned @Default("0") @Described("How many campaigns were made from it.")
                int usageCount,
        @Default("false") @Described("Whether everybody may use it.") boolean isPublic,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<CampaignTemplate> {

    public CampaignTemplate {
        name = Rules.notBlank("name", name);
        description = Rules.text("description", description);
        templateData = Rules.json("templateData", templateData);
        defaultSettings = Rules.json("defaultSettings", defaultSettings);
        promptTemplates = Rules.json("promptTemplates", promptTemplates);
        usageCount = Rules.atLeast("usageCount", usageCount, 0);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
