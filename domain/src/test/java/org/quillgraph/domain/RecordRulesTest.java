package org.quillgraph.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.ArticleStatus;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.differential.RandomContent;

/** Records of every type refuse what breaks a rule, under the name of the attribute. */
class RecordRulesTest {
    private static final Catalogue CATALOGUE = ContentGraph.catalogue();
    private static final Map<Class<?>, Record> VALID =
            RandomContent.of(CATALOGUE, 1, 5).stream()
                    .collect(
                            Collectors.toMap(
                                    Record::getClass, Function.identity(), (first, _) -> first));

    static Stream<EntityType> types() {
        return CATALOGUE.types().stream().filter(EntityType::isStored);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refuseWhatNoDatabaseHolds(EntityType type) {
        for (Attribute attribute : type.attributes()) {
            Object wrong = wrong(attribute);
            if (wrong != null) {
                refuses(type, attribute.name(), wrong);
            }
        }
    }

    private static @Nullable Object wrong(Attribute attribute) {
        return switch (attribute.kind()) {
            case STRING -> "a\u0000b@example.org";
            case STRING_LIST -> List.of("a", "\uD83D");
            case DECIMAL -> new BigDecimal("0.1234567");
            case DATE_TIME -> Instant.parse("+10000-01-01T00:00:00Z");
            case DATE -> LocalDate.of(0, 12, 31);
            case JSON -> new Json(null);
            case ID, INT, LONG, FLOAT, BOOLEAN, ENUM -> null;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Pipeline, executionTimeMs, -1",
        "Pipeline, totalCost, -0.000001",
        "Pipeline, totalCost, 100000000",
        "Pipeline, llmTokensUsed, -1",
        "Pipeline, apiCallsMade, -1",
        "Pipeline, retryCount, -1",
        "CostEntry, service, ' '",
        "CostEntry, cost, -1",
        "CostEntry, cost, 10000",
        "CostEntry, tokensUsed, -1",
        "Article, title, ' '",
        "Article, title, {501}",
        "Article, slug, ''",
        "Article, slug, {501}",
        "Article, metaTitle, {161}",
        "Article, metaDescription, {321}",
        "Article, primaryKeyword, {101}",
        "Article, seoScore, 1.000001",
        "Article, wordCount, -1",
        "Article, readingTime, -1",
        "Article, internalLinks, -1",
        "Article, externalLinks, -1",
        "Competitor, domain, ' '",
        "Competitor, checkFrequencyHours, 0",
        "Competitor, totalArticlesFound, -1",
        "Competitor, newArticles30d, -1",
        "CompetitorArticle, url, {501}",
        "CompetitorArticle, wordCount, -1",
        "CompetitorArticle, socialShares, -1",
        "CompetitorArticle, backlinks, -1",
        "Campaign, name, ' '",
        "Campaign, creativityLevel, 0",
        "Campaign, creativityLevel, 11",
        "GeneratedContent, engagementScore, 1.1",
        "GeneratedContent, userRating, 0",
        "GeneratedContent, userRating, 6",
        "UploadedFile, originalFilename, ''",
        "UploadedFile, storedFilename, ''",
        "UploadedFile, filePath, ''",
        "UploadedFile, fileSize, 0",
        "UploadedFile, mimeType, ''",
        "CampaignTemplate, name, ' '",
        "CampaignTemplate, usageCount, -1",
    })
    void refuseWhatTheirOwnRulesForbid(String record, String name, String value) {
        EntityType type = types().filter(it -> it.name().equals(record)).findFirst().orElseThrow();
        refuses(type, name, read(type.attribute(name), value));
    }

    private static Object read(Attribute attribute, String value) {
        return switch (attribute.kind()) {
            case INT -> Integer.valueOf(value);
            case LONG -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            default ->
                    value.startsWith("{")
                            ? "é".repeat(Integer.parseInt(value.substring(1, value.length() - 1)))
                            : value;
        };
    }

    @Test
    void anArticleThatIsPublishedSaysWhen() {
        Article draft = valid(Article.class);
        Article never =
                Records.with(
                        Records.with(draft, "status", ArticleStatus.DRAFT),
                        "publishedAt",
                        Optional.empty());
        assertThatThrownBy(() -> Records.with(never, "status", ArticleStatus.PUBLISHED))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("publishedAt: is missing");
    }

    @Test
    void lengthsCountCharactersAsPeopleDo() {
        Optional<String> longest = Optional.of("😀".repeat(160));
        Article article = Records.with(valid(Article.class), "metaTitle", longest);
        assertThat(article.metaTitle()).isEqualTo(longest);
    }

    @Test
    void theBoundsThemselvesAreAccepted() {
        Campaign campaign = valid(Campaign.class);
        assertThat(Records.with(campaign, "creativityLevel", 1).creativityLevel()).isEqualTo(1);
        assertThat(Records.with(campaign, "creativityLevel", 10).creativityLevel()).isEqualTo(10);
    }

    private static <R extends Record> R valid(Class<R> type) {
        return type.cast(VALID.get(type));
    }

    private static void refuses(EntityType type, String name, Object value) {
        Record valid = VALID.get(type.record());
        RecordComponent component =
                Records.components(type.record())
                        .filter(it -> it.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        Object carried = component.getType() == Optional.class ? Optional.of(value) : value;
        assertThatThrownBy(() -> Records.with(valid, name, carried))
                .as(type + "." + name)
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith(name + ": ");
    }
}
