package org.quillgraph.persistence.inspiration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.classification;
import static org.quillgraph.domain.inspiration.Ideas.fromSource;
import static org.quillgraph.domain.inspiration.Ideas.idea;
import static org.quillgraph.domain.inspiration.Ideas.newKey;
import static org.quillgraph.domain.inspiration.Ideas.scoring;
import static org.quillgraph.domain.inspiration.Ideas.titled;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.Problem.Conflict;
import org.quillgraph.domain.model.Problem.Invalid;
import org.quillgraph.domain.model.Problem.NotFound;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.differential.DerivedKeys;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.persistence.StoreContract;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every repository promises, on any database. */
abstract class RepositoryContract extends StoreContract {
    private IdeaInspirationRepository ideas;
    private Repository<Classification> classifications;
    private Repository<Scoring> scorings;

    @BeforeAll
    void open() {
        ideas = store.get(IdeaInspirationRepository.class);
        classifications = store.repository(Classification.class);
        scorings = store.repository(Scoring.class);
    }

    @Test
    void everyAttributeOfEveryTypeComesBackAsItWentIn() {
        List<Record> records = RandomContent.of(store.get(Catalogue.class), 7, 60);
        store.addAll(records);
        DerivedKeys.filledIn(records)
                .forEach(record -> assertThat(stored(record)).isEqualTo(record));
    }

    @Test
    void aRecordIsFoundByItsId() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        assertThat(ideas.find(idea.id())).contains(idea);
    }

    @Test
    void nothingIsFoundUnderAnUnknownId() {
        assertThat(ideas.find(newKey())).isEmpty();
    }

    @Test
    void anIdeaIsFoundByItsSource() {
        IdeaInspiration idea = fromSource("abc");
        ideas.addAll(List.of(idea, fromSource("def")));
        assertThat(ideas.findBySource(SourceType.VIDEO, "abc")).contains(idea);
    }

    @Test
    void theSameIdInAnotherMediumIsAnotherSource() {
        ideas.add(fromSource("abc"));
        assertThat(ideas.findBySource(SourceType.TEXT, "abc")).isEmpty();
    }

    @Test
    void manyRecordsAreCounted() {
        List<IdeaInspiration> many = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            many.add(idea());
        }
        ideas.addAll(many);
        assertThat(ideas.count()).isEqualTo(1_234);
    }

    @Test
    void manyRecordsAreStoredAllOrNone() {
        List<IdeaInspiration> many = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            many.add(idea());
        }
        many.add(many.getFirst());
        refused(() -> ideas.addAll(many), Conflict.class);
        assertThat(ideas.count()).isZero();
    }

    @Test
    void manyRecordsAreSentTogether() {
        Statistics statistics =
                store.get(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        ideas.addAll(Stream.generate(() -> idea()).limit(100).toList());
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
    }

    @Test
    void recordsOfSeveralKindsAreStoredAllOrNone() {
        IdeaInspiration idea = idea();
        Key<IdeaInspiration> nothing = newKey();
        Problem problem =
                refused(
                        () ->
                                store.get(Repositories.class)
                                        .addAll(
                                                List.of(
                                                        idea,
                                                        scoring(idea.id(), NOON),
                                                        classification(nothing, NOON))),
                        Invalid.class);
        assertThat(problem.message())
                .isEqualTo("inspiration: there is no IdeaInspiration " + nothing + ".");
        assertThat(ideas.count()).isZero();
    }

    @Test
    void theVersionOfANewRecordIsKept() {
        IdeaInspiration idea = Records.with(idea(), "version", 5);
        ideas.add(idea);
        assertThat(ideas.find(idea.id())).contains(idea);
    }

    @Test
    void anUpdateIsAnsweredWithTheNextVersion() {
        IdeaInspiration idea = fromSource("abc");
        ideas.add(idea);
        IdeaInspiration updated = ideas.update(titled(idea, "A robot that sings"));
        assertThat(updated)
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(Records.with(titled(idea, "A robot that sings"), "version", 1));
        assertThat(updated.updatedAt()).isAfter(idea.updatedAt());
        assertThat(ideas.find(idea.id())).contains(updated);
    }

    @Test
    void anUpdateOfAnOldVersionIsRefusedWithTheCurrentOne() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        ideas.update(titled(idea, "First"));
        Problem problem = refused(() -> ideas.update(titled(idea, "Second")), Conflict.class);
        assertThat(problem.message()).contains(idea.id() + "", "now version 1");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        IdeaInspiration idea = idea();
        Problem problem = refused(() -> ideas.update(idea), NotFound.class);
        assertThat(problem.message()).contains("IdeaInspiration " + idea.id());
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        IdeaInspiration idea = idea();
        Classification classification = classification(idea.id(), NOON);
        ideas.add(idea);
        classifications.add(classification);
        refused(() -> ideas.delete(idea.id()), Conflict.class);
        classifications.delete(classification.id());
        ideas.delete(idea.id());
        assertThat(ideas.find(idea.id())).isEmpty();
    }

    @Test
    void deletingNothingIsRefused() {
        refused(() -> ideas.delete(newKey()), NotFound.class);
    }

    @Test
    void anIdThatIsTakenIsRefused() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        Problem problem = refused(() -> ideas.add(idea), Conflict.class);
        assertThat(problem.message()).contains("the id " + idea.id());
    }

    @Test
    void aSourceThatIsTakenIsRefused() {
        ideas.add(fromSource("abc"));
        Problem problem = refused(() -> ideas.add(fromSource("abc")), Conflict.class);
        assertThat(problem.message())
                .isEqualTo(
                        "Another IdeaInspiration has the sourceType VIDEO and the sourceId abc already.");
    }

    @Test
    void anUpdateToASourceThatIsTakenIsRefused() {
        IdeaInspiration idea = idea();
        ideas.addAll(List.of(idea, fromSource("abc")));
        IdeaInspiration update = Records.with(idea, "sourceId", Optional.of("abc"));
        Problem problem = refused(() -> ideas.update(update), Conflict.class);
        assertThat(problem.message()).contains("sourceType", "sourceId");
    }

    @Test
    void aSourceThatTwoOfABatchClaimIsRefused() {
        Problem problem =
                refused(
                        () -> ideas.addAll(List.of(fromSource("abc"), fromSource("abc"))),
                        Conflict.class);
        assertThat(problem.message()).contains("sourceType", "sourceId");
    }

    @Test
    void ideasWithoutSourceIdMayShareTheirSourceType() {
        ideas.addAll(List.of(idea(), idea()));
        assertThat(ideas.count()).isEqualTo(2);
    }

    @Test
    void aReferenceToNothingIsRefused() {
        Key<IdeaInspiration> nothing = newKey();
        Problem problem =
                refused(() -> classifications.add(classification(nothing, NOON)), Invalid.class);
        assertThat(problem.message())
                .isEqualTo("inspiration: there is no IdeaInspiration " + nothing + ".");
    }

    @Test
    void oneReferenceToNothingAmongManyIsNamed() {
        IdeaInspiration idea = idea();
        ideas.add(idea);
        Key<IdeaInspiration> nothing = newKey();
        List<Scoring> many =
                List.of(scoring(idea.id(), NOON), scoring(nothing, NOON), scoring(idea.id(), NOON));
        Problem problem = refused(() -> scorings.addAll(many), Invalid.class);
        assertThat(problem.message()).contains("inspiration", nothing.toString());
        assertThat(scorings.count()).isZero();
    }

    @Test
    void severalWritesOfOneTransactionAreUndoneTogether() {
        IdeaInspiration idea = idea();
        new TransactionTemplate(store.get(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> {
                            ideas.add(idea);
                            assertThat(ideas.find(idea.id())).contains(idea);
                            classifications.add(classification(idea.id(), NOON));
                            status.setRollbackOnly();
                        });
        assertThat(ideas.count()).isZero();
        assertThat(classifications.count()).isZero();
    }

    private Record stored(Record record) {
        return find(record.getClass(), record);
    }

    @SuppressWarnings("unchecked")
    private <R extends Record & Entity<R>> Record find(Class<?> type, Record record) {
        R typed = (R) record;
        return store.repository((Class<R>) type).find(typed.id()).orElseThrow();
    }

    /** Refused in the words of the record: no table, no column, no constraint. */
    private static Problem refused(ThrowingCallable call, Class<? extends Problem> kind) {
        List<Problem> problems = new ArrayList<>();
        Consumer<ProblemException> note = refusal -> problems.add(refusal.problem());
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ProblemException.class, note)
                .hasMessageNotContaining("_");
        assertThat(problems.getFirst()).isInstanceOf(kind);
        return problems.getFirst();
    }
}
