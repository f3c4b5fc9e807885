package org.quillgraph.persistence.inspiration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.classification;
import static org.quillgraph.domain.inspiration.Ideas.idea;
import static org.quillgraph.domain.inspiration.Ideas.newKey;
import static org.quillgraph.domain.inspiration.Ideas.scoring;
import static org.quillgraph.domain.inspiration.Ideas.titled;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.persistence.StoreContract;

/** An idea always knows its newest classification and scoring, on any database. */
abstract class NewestContract extends StoreContract {
    private IdeaInspirationRepository ideas;
    private Repository<Classification> classifications;
    private Repository<Scoring> scorings;
    private Repositories repositories;
    private IdeaInspiration idea;

    @BeforeAll
    void open() {
        ideas = store.get(IdeaInspirationRepository.class);
        classifications = store.repository(Classification.class);
        scorings = store.repository(Scoring.class);
        repositories = store.get(Repositories.class);
    }

    @BeforeEach
    void addIdea() {
        idea = idea();
        ideas.add(idea);
    }

    @Test
    void anIdeaWithoutAnyHasNone() {
        assertThat(latest(idea)).isEmpty();
    }

    @Test
    void theNewestIsTheLatestWhateverTheOrderOfWriting() {
        Classification newer = classification(idea.id(), NOON.plusSeconds(1));
        classifications.add(newer);
        classifications.add(classification(idea.id(), NOON));
        assertThat(latest(idea)).contains(newer.id());
    }

    @Test
    void ofEquallyNewOnesTheGreaterIdCounts() {
        // negative as Java's signed comparison has it
        Key<Classification> greater =
                new Key<>(
                        new UUID(
                                0x8000_0000_0000_7000L,
                                newKey().value().getLeastSignificantBits()));
        Key<Classification> smaller =
                new Key<>(
                        new UUID(
                                0x7fff_0000_0000_7000L,
                                newKey().value().getLeastSignificantBits()));
        classifications.addAll(
                List.of(
                        Records.with(classification(idea.id(), NOON), "id", greater),
                        Records.with(classification(idea.id(), NOON), "id", smaller)));
        assertThat(latest(idea)).contains(greater);
    }

    @Test
    void manyIdeasGetTheirsFromOneBatch() {
        IdeaInspiration other = idea();
        ideas.add(other);
        Scoring first = scoring(idea.id(), NOON);
        Scoring second = scoring(other.id(), NOON);
        scorings.addAll(List.of(first, second, scoring(idea.id(), NOON.minusSeconds(1))));
        assertThat(stored(idea).latestScoring()).contains(first.id());
        assertThat(stored(other).latestScoring()).contains(second.id());
    }

    @Test
    void anIdeaThatIsStoredWithItsChildrenKnowsTheNewest() {
        IdeaInspiration other = idea();
        Classification newer = classification(other.id(), NOON.plusSeconds(1));
        Scoring scoring = scoring(other.id(), NOON);
        repositories.addAll(
                List.of(
                        other,
                        classification(other.id(), NOON),
                        newer,
                        classification(other.id(), NOON.minusSeconds(1)),
                        scoring));
        assertThat(latest(other)).contains(newer.id());
        assertThat(stored(other).latestScoring()).contains(scoring.id());
    }

    @Test
    void ofEquallyNewOnesStoredWithTheirIdeaTheGreaterIdCounts() {
        IdeaInspiration other = idea();
        Key<Classification> greater = new Key<>(new UUID(0x8000_0000_0000_7000L, 1));
        Key<Classification> smaller = new Key<>(new UUID(0x7fff_0000_0000_7000L, 1));
        repositories.addAll(
                List.of(
                        other,
                        Records.with(classification(other.id(), NOON), "id", greater),
                        Records.with(classification(other.id(), NOON), "id", smaller)));
        assertThat(latest(other)).contains(greater);
    }

    @Test
    void ideasThatWereThereBeforeGetTheirsToo() {
        IdeaInspiration other = idea();
        Scoring first = scoring(idea.id(), NOON);
        Scoring second = scoring(other.id(), NOON);
        repositories.addAll(List.of(other, first, second));
        assertThat(stored(idea).latestScoring()).contains(first.id());
        assertThat(stored(other).latestScoring()).contains(second.id());
    }

    @Test
    void oneThatGrowsOlderGivesWay() {
        Classification older = classification(idea.id(), NOON);
        Classification newer = classification(idea.id(), NOON.plusSeconds(1));
        classifications.addAll(List.of(older, newer));
        classifications.update(Records.with(newer, "classifiedAt", NOON.minusSeconds(1)));
        assertThat(latest(idea)).contains(older.id());
    }

    @Test
    void oneThatMovesIsTakenAlong() {
        IdeaInspiration other = idea();
        ideas.add(other);
        Classification moving = classification(idea.id(), NOON);
        classifications.add(moving);
        classifications.update(Records.with(moving, "inspiration", other.id()));
        assertThat(latest(idea)).isEmpty();
        assertThat(latest(other)).contains(moving.id());
    }

    @Test
    void oneThatIsDeletedGivesWay() {
        Classification older = classification(idea.id(), NOON);
        Classification newer = classification(idea.id(), NOON.plusSeconds(1));
        classifications.addAll(List.of(older, newer));
        classifications.delete(newer.id());
        assertThat(latest(idea)).contains(older.id());
        classifications.delete(older.id());
        assertThat(latest(idea)).isEmpty();
    }

    @Test
    void anUpdateOfTheIdeaLeavesItAlone() {
        Classification classification = classification(idea.id(), NOON);
        classifications.add(classification);
        assertThat(ideas.update(titled(idea, "New")).latestClassification())
                .contains(classification.id());
    }

    private Optional<Key<Classification>> latest(IdeaInspiration of) {
        return stored(of).latestClassification();
    }

    private IdeaInspiration stored(IdeaInspiration of) {
        return ideas.find(of.id()).orElseThrow();
    }
}
