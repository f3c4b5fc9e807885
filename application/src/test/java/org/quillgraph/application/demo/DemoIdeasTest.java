package org.quillgraph.application.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.EntityType;

class DemoIdeasTest {
    private final List<DemoIdea> ideas = made(new DemoIdeas(42), 1_000);

    @Test
    void theSameSeedMakesTheSameIdeas() {
        assertThat(made(new DemoIdeas(42), 1_000)).isEqualTo(ideas);
    }

    @Test
    void anotherSeedMakesOtherIdeas() {
        Set<DemoIdea> others = new HashSet<>(made(new DemoIdeas(43), 1_000));
        assertThat(ideas).doesNotContainAnyElementsOf(others);
    }

    @Test
    void anIdeaHangsOnItsNumberAlone() {
        assertThat(new DemoIdeas(42).make(700)).isEqualTo(ideas.get(700));
    }

    @Test
    void noSourceComesTwice() {
        List<String> sources =
                ideas.stream().flatMap(made -> made.idea().sourceId().stream()).toList();
        assertThat(sources).doesNotHaveDuplicates().hasSizeGreaterThan(900);
    }

    @Test
    void oneContentInAHundredHoldsTheRareWord() {
        assertThat(ideas.stream().filter(made -> text(made).contains(DemoIdeas.RARE_WORD)).count())
                .isEqualTo(10);
    }

    @Test
    void contentIsAboutTwoThousandCharactersLong() {
        double average =
                ideas.stream()
                        .flatMap(made -> made.idea().content().stream())
                        .mapToInt(String::length)
                        .average()
                        .orElseThrow();
        assertThat(average).isBetween(1_800.0, 2_200.0);
    }

    @Test
    void noBlankIsLeftUnfilled() {
        assertThat(ideas).noneMatch(made -> text(made).contains("{"));
    }

    @Test
    void everyTopicAndMediumOccurs() {
        assertThat(ideas.stream().flatMap(made -> made.idea().category().stream()).distinct())
                .hasSameSizeAs(Topic.ALL);
        assertThat(ideas.stream().map(made -> made.idea().sourceType()).distinct())
                .containsExactlyInAnyOrder(SourceType.values());
    }

    @Test
    void betterIdeasAreScoredHigherOnTheWhole() {
        List<DemoIdea> byScore =
                ideas.stream()
                        .filter(made -> made.idea().score().isPresent())
                        .sorted(Comparator.comparing(made -> made.idea().score().orElseThrow()))
                        .toList();
        List<DemoIdea> worst = byScore.subList(0, 100);
        List<DemoIdea> best = byScore.subList(byScore.size() - 100, byScore.size());
        assertThat(composite(best)).isGreaterThan(composite(worst) + 20);
    }

    @Test
    void everyTopicEndsInRatedContentOfPublishedArticles() {
        Set<String> rated =
                ideas.stream()
                        .filter(made -> made.outcome().stream().anyMatch(DemoIdeasTest::isRated))
                        .flatMap(made -> made.idea().category().stream())
                        .collect(toSet());
        assertThat(rated).hasSameSizeAs(Topic.ALL);
    }

    private static boolean isRated(Entity<?> record) {
        return record instanceof GeneratedContent content && content.userRating().isPresent();
    }

    @Test
    void everyKindOfRecordIsMade() {
        Set<Class<?>> made =
                ideas.stream().flatMap(DemoIdea::records).map(Object::getClass).collect(toSet());
        Set<String> missing =
                ContentGraph.catalogue().types().stream()
                        .filter(type -> type.isStored() && !made.contains(type.record()))
                        .map(EntityType::name)
                        .collect(toSet());
        // keys and sessions are made by those who use them, settings by administrators
        assertThat(missing).containsExactlyInAnyOrder("ApiKey", "Setting", "UserSession");
    }

    @Test
    void someFactsAreMissing() {
        assertThat(ideas.stream().map(DemoIdea::idea))
                .anyMatch(idea -> idea.category().isEmpty())
                .anyMatch(idea -> idea.score().isEmpty())
                .anyMatch(idea -> idea.content().isEmpty())
                .anyMatch(idea -> idea.keywords().isEmpty());
    }

    private static double composite(List<DemoIdea> ideas) {
        return ideas.stream()
                .flatMap(made -> made.scorings().stream())
                .mapToDouble(scoring -> scoring.compositeScore().doubleValue())
                .average()
                .orElseThrow();
    }

    private static String text(DemoIdea made) {
        IdeaInspiration idea = made.idea();
        String all = idea.title() + idea.description().orElse("") + idea.content().orElse("");
        return all.toLowerCase(Locale.ROOT);
    }

    private static List<DemoIdea> made(DemoIdeas ideas, long count) {
        return LongStream.range(0, count).mapToObj(ideas::make).toList();
    }
}
