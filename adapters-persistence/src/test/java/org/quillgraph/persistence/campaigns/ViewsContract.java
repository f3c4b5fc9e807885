package org.quillgraph.persistence.campaigns;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.inspiration.Ideas.newKey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignStatus;
import org.quillgraph.domain.campaigns.CampaignSummary;
import org.quillgraph.domain.campaigns.ContentPerformance;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.UserActivitySummary;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.query.differential.StoresOwn;
import org.quillgraph.persistence.StoreContract;

/** Views say what plain counting says, whatever joins to what is counted. */
abstract class ViewsContract extends StoreContract {
    private static final int OF_EACH = 40;

    private List<Record> records;

    @BeforeEach
    void fill() {
        records = new ArrayList<>(RandomContent.of(store.get(Catalogue.class), 5, OF_EACH));
        Campaign empty = Records.with(all(Campaign.class).getFirst(), "id", newKey());
        records.add(empty);
        // 129 / 128 ends on a five after six digits, which is rounded up
        Campaign even = Records.with(empty, "id", newKey());
        records.add(even);
        GeneratedContent content = all(GeneratedContent.class).getFirst();
        for (int i = 0; i < 128; i++) {
            records.add(rated(content, even, i == 0 ? 2 : 1));
        }
        store.addAll(records);
    }

    @Test
    void aCampaignsFiguresAreThoseOfItsContents() {
        assertThat(rows(CampaignSummary.class))
                .containsExactlyInAnyOrderElementsOf(
                        all(Campaign.class).stream().map(this::summary).toList())
                .extracting(CampaignSummary::averageRating)
                .contains(Optional.empty(), Optional.of(new BigDecimal("1.007813")));
    }

    @Test
    void aUsersFiguresCountEachThingOnce() {
        assertThat(rows(UserActivitySummary.class))
                .containsExactlyInAnyOrderElementsOf(
                        all(User.class).stream().map(this::activity).toList());
    }

    @Test
    void aContentIsToldWithItsCampaignAndOwner() {
        assertThat(rows(ContentPerformance.class))
                .containsExactlyInAnyOrderElementsOf(
                        all(GeneratedContent.class).stream().map(this::performance).toList());
    }

    private CampaignSummary summary(Campaign campaign) {
        List<GeneratedContent> contents = contents(it -> it.campaign().equals(campaign.id()));
        List<Integer> ratings =
                contents.stream().flatMap(content -> content.userRating().stream()).toList();
        User owner = find(User.class, campaign.user());
        return new CampaignSummary(
                new Key<>(campaign.id().value()),
                campaign.id(),
                owner.username(),
                owner.firstName(),
                owner.lastName(),
                contents.size(),
                count(contents, GeneratedContent::isSelected),
                count(contents, GeneratedContent::isPublished),
                average(ratings));
    }

    private static Optional<BigDecimal> average(List<Integer> ratings) {
        if (ratings.isEmpty()) {
            return Optional.empty();
        }
        int sum = ratings.stream().mapToInt(Integer::intValue).sum();
        BigDecimal count = BigDecimal.valueOf(ratings.size());
        return Optional.of(BigDecimal.valueOf(sum).divide(count, 6, HALF_UP).stripTrailingZeros());
    }

    private UserActivitySummary activity(User user) {
        List<Campaign> campaigns =
                all(Campaign.class).stream().filter(it -> it.user().equals(user.id())).toList();
        List<Key<Campaign>> keys = campaigns.stream().map(Campaign::id).toList();
        return new UserActivitySummary(
                new Key<>(user.id().value()),
                user.id(),
                campaigns.size(),
                count(campaigns, it -> it.status() == CampaignStatus.ACTIVE),
                count(campaigns, it -> it.status() == CampaignStatus.COMPLETED),
                contents(it -> keys.contains(it.campaign())).size(),
                count(all(Article.class), it -> it.author().equals(Optional.of(user.id()))),
                cost(user));
    }

    private BigDecimal cost(User user) {
        BigDecimal cost =
                all(CostEntry.class).stream()
                        .filter(it -> startedBy(user, find(Pipeline.class, it.pipeline())))
                        .map(CostEntry::cost)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Rules.amount("totalCost", cost, 8);
    }

    private static boolean startedBy(User user, Pipeline pipeline) {
        return pipeline.user().equals(Optional.of(user.id()));
    }

    private ContentPerformance performance(GeneratedContent content) {
        Campaign campaign = find(Campaign.class, content.campaign());
        User owner = find(User.class, campaign.user());
        return new ContentPerformance(
                new Key<>(content.id().value()),
                content.id(),
                campaign.name(),
                owner.username(),
                owner.firstName(),
                owner.lastName(),
                content.userRating(),
                content.engagementScore());
    }

    private static GeneratedContent rated(GeneratedContent like, Campaign campaign, int rating) {
        GeneratedContent moved = Records.with(like, "campaign", campaign.id());
        return Records.with(Records.with(moved, "id", newKey()), "userRating", Optional.of(rating));
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private List<GeneratedContent> contents(Predicate<GeneratedContent> which) {
        return all(GeneratedContent.class).stream().filter(which).toList();
    }

    private <R extends Record & Entity<R>> R find(Class<R> type, Key<R> id) {
        return all(type).stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private <R extends Record> List<R> all(Class<R> type) {
        return only(type, records);
    }

    private <R extends Record> List<R> rows(Class<R> view) {
        return only(
                view, StoresOwn.records(store.get(Catalogue.class), store.get(QueryPort.class)));
    }

    private static <R> List<R> only(Class<R> type, List<?> of) {
        return of.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
