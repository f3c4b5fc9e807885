package org.quillgraph.domain.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Key;

class EntityTypeTest {
    record CostEntry(Key<CostEntry> id) {}

    record CampaignSummary(Key<CampaignSummary> id) {}

    record GeneratedContent(Key<GeneratedContent> id) {}

    record ApiKey(Key<ApiKey> id) {}

    record Address(Key<Address> id) {}

    record Box(Key<Box> id) {}

    record Branch(Key<Branch> id) {}

    @Test
    void pluralsAreEnglish() {
        Catalogue catalogue =
                Catalogue.of(
                        CostEntry.class,
                        CampaignSummary.class,
                        GeneratedContent.class,
                        ApiKey.class,
                        Address.class,
                        Box.class,
                        Branch.class);

        assertThat(catalogue.types().stream().map(EntityType::plural))
                .containsExactly(
                        "costEntries",
                        "campaignSummaries",
                        "generatedContents",
                        "apiKeys",
                        "addresses",
                        "boxes",
                        "branches");
    }

    @Test
    void namesOfOneBeginInLowerCase() {
        EntityType type = Catalogue.of(CostEntry.class).type(CostEntry.class);

        assertThat(Stream.of(type.name(), type.fieldName()))
                .containsExactly("CostEntry", "costEntry");
    }

    @Test
    void askingForAnAttributeItLacksIsAMistake() {
        EntityType type = Catalogue.of(CostEntry.class).type(CostEntry.class);

        assertThat(type.findAttribute("price")).isNull();
        assertThatThrownBy(() -> type.attribute("price"))
                .hasMessageContaining("CostEntry has no attribute price");
    }
}
