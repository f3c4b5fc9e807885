package org.quillgraph.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.application.change.Outcome;
import org.quillgraph.domain.change.Change;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.Target;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;

/** Changes to records of any type, on one database. */
abstract class ChangeContract extends ServedContract {
    private EntityType ideas;
    private EntityType classifications;

    @BeforeAll
    void start() {
        Catalogue catalogue = program.part(Catalogue.class);
        ideas = catalogue.type(IdeaInspiration.class);
        classifications = catalogue.type(Classification.class);
    }

    @BeforeEach
    void empty() {
        apply(new Change.DeleteAll(ideas, Filter.EVERYTHING, Limits.DEFAULTS.records(), true));
    }

    @Test
    void oneDraftMakesWhatHangsOnIt() {
        Draft label =
                draft(classifications, Map.of("category", "music", "confidence", decimal("0.5")));
        Draft idea =
                withChildren(draft(ideas, Map.of("title", "A")), "classifications", label, label);
        Outcome<List<UUID>> made = apply(new Change.Create(ideas, List.of(idea)));
        assertThat(made.affected()).isEqualTo(3);
        assertThat(made.answer()).hasSize(1);
        assertThat(count(classifications)).isEqualTo(2);
    }

    @Test
    void oneDraftMakesWhatItRefersTo() {
        Draft label =
                new Draft(
                        classifications,
                        "input",
                        Map.of("category", "music", "confidence", decimal("0.5")),
                        Map.of("inspiration", new Target.New(draft(ideas, Map.of("title", "A")))),
                        Map.of());
        assertThat(apply(new Change.Create(classifications, List.of(label))).affected())
                .isEqualTo(2);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        UUID id = create("A");
        assertThat(count(ideas, equal(ideas, "sourceType", SourceType.UNKNOWN))).isEqualTo(1);
        assertThat(count(ideas, equal(ideas, "id", id))).isEqualTo(1);
    }

    @Test
    void aBrokenRuleIsNamedByItsPlaceInTheRequest() {
        Draft blank = new Draft(ideas, "inputs[3]", Map.of("title", " "), Map.of(), Map.of());
        assertThatThrownBy(() -> apply(new Change.Create(ideas, List.of(blank))))
                .hasMessageStartingWith("inputs[3].title: is blank");
        Draft dangling =
                new Draft(
                        classifications,
                        "input",
                        Map.of("category", "music", "confidence", decimal("0.5")),
                        Map.of("inspiration", new Target.Stored(new UUID(1, 2))),
                        Map.of());
        assertThatThrownBy(() -> apply(new Change.Create(classifications, List.of(dangling))))
                .hasMessageStartingWith("input.inspiration: there is no IdeaInspiration 00000000");
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        Draft idea = draft(ideas, Map.of("title", "A", "category", "music", "score", 5));
        UUID id = apply(new Change.Create(ideas, List.of(idea))).answer().getFirst();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("category", null);
        values.put("score", 7);
        apply(update(id, values, OptionalInt.of(0)));
        Filter expected =
                new Filter.All(
                        List.of(
                                equal(ideas, "title", "A"),
                                equal(ideas, "score", 7),
                                equal(ideas, "version", 1),
                                new Filter.IsNull(ideas.attribute("category"))));
        assertThat(count(ideas, expected)).isEqualTo(1);
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        UUID id = create("A");
        assertThat(apply(update(id, Map.of("title", "A"), OptionalInt.empty())).affected())
                .isZero();
        assertThat(count(ideas, equal(ideas, "version", 0))).isEqualTo(1);
    }

    @Test
    void anOutdatedVersionIsAConflict() {
        UUID id = create("A");
        apply(update(id, Map.of("title", "B"), OptionalInt.of(0)));
        assertThatThrownBy(() -> apply(update(id, Map.of("title", "C"), OptionalInt.of(0))))
                .hasMessageContaining("you have version 0, and it is now version 1.");
    }

    @Test
    void thoseThatMeetAFilterAreLimited() {
        assertThatThrownBy(() -> apply(new Change.DeleteAll(ideas, Filter.EVERYTHING, 0, false)))
                .hasMessageStartingWith("atMost: is 0; write how many");
        assertThatThrownBy(
                        () -> apply(new Change.DeleteAll(ideas, Filter.EVERYTHING, 10_001, false)))
                .hasMessageStartingWith("atMost: the number of records in one request is 10001");
    }

    @Test
    void moreThanSaidAreNotChanged() {
        create("A");
        create("A");
        Filter both = equal(ideas, "title", "A");
        Draft patch = new Draft(ideas, "patch", Map.of("title", "B"), Map.of(), Map.of());
        assertThatThrownBy(() -> apply(new Change.UpdateAll(ideas, both, patch, 1)))
                .hasMessage(
                        "atMost: the number of records that meet the filter is 2, and at most 1 is allowed.");
        assertThat(apply(new Change.UpdateAll(ideas, both, patch, 2)).affected()).isEqualTo(2);
        assertThat(count(ideas, equal(ideas, "title", "B"))).isEqualTo(2);
    }

    @Test
    void aDeleteSaysWhatRefersToTheRecord() {
        UUID id = createWithLabels();
        Change.Delete alone = new Change.Delete(ideas, id, OptionalInt.empty(), false);
        assertThatThrownBy(() -> apply(alone))
                .hasMessageContaining("being referred to by 2 classifications. Delete them first");
        Change.Delete cascading = new Change.Delete(ideas, id, OptionalInt.empty(), true);
        assertThat(apply(cascading).affected()).isEqualTo(3);
        assertThat(count(ideas)).isZero();
        assertThat(count(classifications)).isZero();
    }

    @Test
    void aDryRunLeavesNothing() {
        UnitOfWork work = program.part(UnitOfWork.class);
        Change change = new Change.Create(ideas, List.of(draft(ideas, Map.of("title", "A"))));
        Outcome<Long> seen =
                work.run(
                        true,
                        set -> program.part(ApplyChange.class).apply(change, ids -> count(ideas)));
        assertThat(seen.answer()).isEqualTo(1);
        assertThat(count(ideas)).isZero();
    }

    @Test
    void whoUpsertTheSameAtOnceMakeOne() throws Exception {
        Draft draft =
                draft(
                        ideas,
                        Map.of("title", "A", "sourceType", SourceType.VIDEO, "sourceId", "abc"));
        Change.Upsert upsert = new Change.Upsert(ideas, ideas.uniqueKeys().getFirst(), draft);
        List<Outcome<List<UUID>>> outcomes = atOnce(8, () -> apply(upsert));
        assertThat(count(ideas)).isEqualTo(1);
        assertThat(Set.copyOf(outcomes.stream().map(Outcome::answer).toList())).hasSize(1);
        assertThat(outcomes.stream().mapToInt(Outcome::affected).sum()).isEqualTo(1);
    }

    @Test
    void whoUpdateTheSameVersionAtOnceNeverBothWin() throws Exception {
        UUID id = create("A");
        List<Boolean> won =
                atOnce(
                        8,
                        () -> {
                            try {
                                String title = Thread.currentThread().getName();
                                apply(update(id, Map.of("title", title), OptionalInt.of(0)));
                                return true;
                            } catch (RuntimeException e) {
                                assertThat(e).hasMessageContaining("it is now version 1");
                                return false;
                            }
                        });
        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void tenThousandGoInAtOnce() {
        List<Draft> drafts =
                IntStream.range(0, Limits.DEFAULTS.records())
                        .mapToObj(i -> draft(ideas, Map.of("title", "no. " + i)))
                        .toList();
        assertThat(apply(new Change.Create(ideas, drafts)).answer()).hasSize(drafts.size());
        List<Draft> more = new ArrayList<>(drafts);
        more.add(drafts.getFirst());
        assertThatThrownBy(() -> apply(new Change.Create(ideas, more)))
                .hasMessageContaining("at most 10000 is allowed");
        assertThat(count(ideas)).isEqualTo(drafts.size());
    }

    <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<T> results = new ArrayList<>();
            for (Future<T> one :
                    threads.invokeAll(IntStream.range(0, callers).mapToObj(i -> call).toList())) {
                results.add(one.get());
            }
            return results;
        }
    }

    UUID create(String title) {
        Draft draft = draft(ideas, Map.of("title", title));
        return apply(new Change.Create(ideas, List.of(draft))).answer().getFirst();
    }

    private UUID createWithLabels() {
        Draft label =
                draft(classifications, Map.of("category", "music", "confidence", decimal("0.5")));
        Draft idea =
                withChildren(draft(ideas, Map.of("title", "A")), "classifications", label, label);
        return apply(new Change.Create(ideas, List.of(idea))).answer().getFirst();
    }

    /** Inside a unit of work. */
    void rename(UUID idea, String title) {
        program.part(ApplyChange.class)
                .apply(update(idea, Map.of("title", title), OptionalInt.empty()), ids -> ids);
    }

    UnitOfWork unitOfWork() {
        return program.part(UnitOfWork.class);
    }

    private Change.Update update(
            UUID id, Map<String, @Nullable Object> values, OptionalInt version) {
        return new Change.Update(
                ideas, id, new Draft(ideas, "patch", values, Map.of(), Map.of()), version);
    }

    private Outcome<List<UUID>> apply(Change change) {
        ApplyChange changes = program.part(ApplyChange.class);
        return program.part(UnitOfWork.class).run(false, set -> changes.apply(change, ids -> ids));
    }

    private static Draft draft(EntityType type, Map<String, Object> values) {
        return new Draft(type, "input", new LinkedHashMap<>(values), Map.of(), Map.of());
    }

    private static Draft withChildren(Draft parent, String relation, Draft... children) {
        return new Draft(
                parent.of(),
                parent.path(),
                parent.values(),
                parent.references(),
                Map.of(relation, List.of(children)));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static Filter equal(EntityType type, String attribute, Object value) {
        return new Filter.Compare(type.attribute(attribute), Filter.Operator.EQ, value);
    }

    private long count(EntityType type) {
        return count(type, Filter.EVERYTHING);
    }

    private long count(EntityType type, Filter filter) {
        Query query =
                new Query(
                        type,
                        filter,
                        List.of(),
                        Page.first(0),
                        Optional.empty(),
                        Set.of(Measure.COUNT),
                        List.of());
        return (Long) program.part(QueryPort.class).fetch(query).measures().get(Measure.COUNT);
    }
}
