package org.quillgraph.domain.campaigns;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;

/** Works out the rows of the views from the records that they are about, by plain counting. */
public final class Views {
    private final Collection<? extends Record> records;

    private Views(Collection<? extends Record> records) {
        this.records = records;
    }

    public static List<Record> of(Collection<? extends Record> records) {
        Views views = new Views(records);
        List<Record> rows = new ArrayList<>();
        views.all(Campaign.class).forEach(campaign -> rows.add(views.summary(campaign)));
        views.all(User.class).forEach(user -> rows.add(views.activity(user)));
        views.all(GeneratedContent.class).forEach(it -> rows.add(views.performance(it)));
        return rows;
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
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
