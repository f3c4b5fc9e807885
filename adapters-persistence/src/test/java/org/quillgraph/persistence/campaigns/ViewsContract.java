package org.quillgraph.persistence.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.inspiration.Ideas.newKey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.campaigns.Campaign;
import org.quillgraph.domain.campaigns.CampaignSummary;
import org.quillgraph.domain.campaigns.ContentPerformance;
import org.quillgraph.domain.campaigns.GeneratedContent;
import org.quillgraph.domain.campaigns.UserActivitySummary;
import org.quillgraph.domain.campaigns.Views;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.domain.query.differential.StoresOwn;
import org.quillgraph.persistence.StoreContract;

/** Views say what plain counting says, whatever joins to what is counted. */
abstract class ViewsContract extends StoreContract {
    private static final int OF_EACH = 40;

    private final List<Record> records = new ArrayList<>();
    private Campaign even;

    @BeforeEach
    void fill() {
        records.clear();
        records.addAll(RandomContent.of(store.get(Catalogue.class), 5, OF_EACH));
        Campaign empty = Records.with(first(Campaign.class), "id", newKey());
        even = Records.with(empty, "id", newKey());
        GeneratedContent content = first(GeneratedContent.class);
        records.add(empty);
        records.add(even);
        for (int i = 0; i < 128; i++) {
            records.add(rated(content, i == 0 ? 2 : 1));
        }
        store.addAll(records);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {CampaignSummary.class, UserActivitySummary.class, ContentPerformance.class})
    <R> void figuresAreThoseOfPlainCounting(Class<R> view) {
        assertThat(rows(view))
                .containsExactlyInAnyOrderElementsOf(only(view, Views.of(records)))
                .isNotEmpty();
    }

    /** 129 / 128 ends on a five after six digits, which is rounded up. */
    @Test
    void averagesAreRoundedHalfUp() {
        assertThat(rows(CampaignSummary.class))
                .filteredOn(row -> row.campaign().equals(even.id()))
                .extracting(CampaignSummary::averageRating)
                .containsExactly(Optional.of(new BigDecimal("1.007813")));
    }

    private GeneratedContent rated(GeneratedContent like, int rating) {
        GeneratedContent moved = Records.with(like, "campaign", even.id());
        return Records.with(Records.with(moved, "id", newKey()), "userRating", Optional.of(rating));
    }

    private <R extends Record> R first(Class<R> type) {
        return only(type, records).getFirst();
    }

    private <R> List<R> rows(Class<R> view) {
        return only(
                view, StoresOwn.records(store.get(Catalogue.class), store.get(QueryPort.class)));
    }

    private static <R> List<R> only(Class<R> type, List<?> of) {
        return of.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
