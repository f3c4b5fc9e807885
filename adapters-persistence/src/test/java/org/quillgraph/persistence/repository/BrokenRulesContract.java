package org.quillgraph.persistence.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.database.Databases;

/** The tables refuse by themselves what breaks a rule of any type, and say of which attribute. */
abstract class BrokenRulesContract extends StoreContract {
    private static final String NOTHING = "'00000000-0000-7000-8000-000000000000'";

    private static final Pattern LENGTH = Pattern.compile("\\{(\\d+)}");

    /** What no kind of value tells: an attribute and what it may not be. */
    private static final List<String> OWN_RULES =
            """
            User.email 'nobody'
            User.email 'A@example.org'
            User.username 'ab'
            UserSession.tokenHash 'abc'
            Setting.key ' '
            ApiKey.service ' '
            ApiKey.keyHash 'abc'
            ApiKey.preview ''
            ApiKey.usageCount -1
            IdeaInspiration.title ' '
            IdeaInspiration.score 101
            Classification.category ''
            Classification.confidence -1
            Scoring.compositeScore 100000001
            SourceTracking.platform ''
            Project.slug ' '
            Project.name ''
            IdeaTicket.title ' '
            ContextItem.name ''
            ContextItem.tokens -1
            WorkflowGraph.name ' '
            WorkflowGraph.graph '[]'
            WorkflowRun.finishedAt CASE WHEN finished_at IS NULL THEN started_at END
            WorkflowNodeState.nodeId ''
            WorkflowNodeState.progress 1000001
            WorkflowNodeState.messages '{}'
            GapSuggestion.confidence -1
            GapSuggestion.relatedFiles '{}'
            Pipeline.executionTimeMs -1
            Pipeline.totalCost -1
            Pipeline.llmTokensUsed -1
            Pipeline.apiCallsMade -1
            Pipeline.retryCount -1
            CostEntry.service ' '
            CostEntry.cost -1
            CostEntry.cost 10000000000
            CostEntry.tokensUsed -1
            Article.title ' '
            Article.slug ''
            Article.slug '{501}'
            Article.metaTitle '{161}'
            Article.metaDescription '{321}'
            Article.primaryKeyword '{101}'
            Article.seoScore 1000001
            Article.wordCount -1
            Article.readingTime -1
            Article.internalLinks -1
            Article.externalLinks -1
            Article.publishedAt NULL, status = 'PUBLISHED'
            Competitor.domain ' '
            Competitor.checkFrequencyHours 0
            Competitor.totalArticlesFound -1
            Competitor.newArticles30d -1
            CompetitorArticle.url ' '
            CompetitorArticle.wordCount -1
            CompetitorArticle.socialShares -1
            CompetitorArticle.backlinks -1
            Campaign.name ' '
            Campaign.creativityLevel 0
            Campaign.creativityLevel 11
            GeneratedContent.engagementScore 1000001
            GeneratedContent.userRating 0
            GeneratedContent.userRating 6
            UploadedFile.originalFilename ' '
            UploadedFile.storedFilename ' '
            UploadedFile.filePath ' '
            UploadedFile.fileSize 0
            UploadedFile.mimeType ' '
            CampaignTemplate.name ' '
            CampaignTemplate.usageCount -1\
            """
                    .lines()
                    .map(BrokenRulesContract::lengthened)
                    .toList();

    private final List<String> accepted = new ArrayList<>();
    private boolean sqlite;

    @BeforeEach
    void fill() {
        sqlite = store.get(Databases.class).isSqlite();
        store.addAll(RandomContent.of(store.get(Catalogue.class), 5, 20));
    }

    @Test
    void everyBrokenRuleIsRefusedUnderTheNameOfItsAttribute() {
        for (EntityType type : store.get(Catalogue.class).types()) {
            if (Entity.class.isAssignableFrom(type.record())) {
                type.attributes().forEach(attribute -> breakKind(type, attribute));
                type.toOnes().forEach(reference -> breakReference(type, reference));
                type.uniqueKeys().forEach(key -> breakUnique(type, key));
                OWN_RULES.stream()
                        .filter(rule -> rule.startsWith(type + "."))
                        .forEach(rule -> breakOwn(type, rule.substring(type.name().length() + 1)));
            }
        }
        assertThat(accepted).isEmpty();
    }

    private void breakKind(EntityType type, Attribute attribute) {
        String column = column(type, attribute.name());
        if (attribute.required()) {
            refused(type, Map.of(column, "NULL"));
        }
        List<String> wrong =
                switch (attribute.kind()) {
                    case ID -> sqlite ? List.of("'x'", "''") : List.of();
                    case ENUM -> List.of("'NO_SUCH'", "''");
                    case BOOLEAN -> sqlite ? List.of("2") : List.of();
                    case DATE_TIME -> List.of(sqlite ? "'2024-01-01'" : "'10000-01-01T00:00:00Z'");
                    case DATE -> List.of(sqlite ? "'2024-01-01T'" : "'10000-01-01'");
                    case JSON -> List.of("'null'");
                    case STRING_LIST -> List.of("'{}'", "'null'", "'[1]'");
                    case STRING, INT, LONG, DECIMAL -> List.of();
                    case FLOAT -> throw new IllegalArgumentException("no attribute is a FLOAT");
                };
        wrong.forEach(value -> refused(type, Map.of(column, value)));
    }

    /** {@code {161}} is a text of so many characters. */
    private static String lengthened(String rule) {
        return LENGTH.matcher(rule).replaceAll(it -> "x".repeat(Integer.parseInt(it.group(1))));
    }

    private void breakReference(EntityType type, ToOne reference) {
        String column = column(type, reference.name());
        refused(type, Map.of(column, NOTHING));
        if (reference.required()) {
            refused(type, Map.of(column, "NULL"));
        }
    }

    private void breakUnique(EntityType type, UniqueKey key) {
        Map<String, String> taken = new LinkedHashMap<>();
        key.attributes()
                .forEach(
                        name -> {
                            String column = column(type, name);
                            taken.put(
                                    column,
                                    "(SELECT t.%s FROM %s t WHERE %s ORDER BY t.id DESC LIMIT 1)"
                                            .formatted(
                                                    column, store.table(type), isWhole(type, key)));
                        });
        refused(type, taken);
    }

    /** Only where all of its values are present does a key name anything. */
    private static String isWhole(EntityType type, UniqueKey key) {
        return key.attributes().stream()
                .map(name -> "t." + column(type, name) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private void breakOwn(EntityType type, String rule) {
        String[] parts = rule.split(" ", 2);
        boolean decimal =
                type.findAttribute(parts[0]) instanceof Attribute attribute
                        && attribute.kind() == Kind.DECIMAL;
        String value = decimal && !sqlite ? parts[1] + " / 1000000.0" : parts[1];
        refused(type, Map.of(column(type, parts[0]), value));
    }

    private void refused(EntityType type, Map<String, String> values) {
        String change =
                values.entrySet().stream()
                        .map(set -> set.getKey() + " = " + set.getValue())
                        .collect(Collectors.joining(", "));
        String statement =
                "UPDATE %1$s SET %2$s WHERE id = (SELECT id FROM %1$s ORDER BY id LIMIT 1)"
                        .formatted(store.table(type), change);
        try {
            store.execute(statement);
            accepted.add(statement);
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage());
            boolean named =
                    Stream.concat(
                                    values.keySet().stream(),
                                    type.uniqueKeys().stream().map(key -> snake(key.name())))
                            .map(name -> name.replaceFirst("_id$", ""))
                            .anyMatch(said::contains);
            // of a broken reference SQLite tells nothing
            if (!named && !said.contains("FOREIGN KEY constraint failed")) {
                accepted.add(statement + ": " + said);
            }
        }
    }

    private static String column(EntityType type, String name) {
        return snake(name) + (type.toOne(name) == null ? "" : "_id");
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=.)(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
    }
}
