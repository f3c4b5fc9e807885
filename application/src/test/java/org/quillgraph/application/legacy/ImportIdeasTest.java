package org.quillgraph.application.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quillgraph.application.legacy.ImportIdeas.Report;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.legacy.LegacyIdeas;
import org.quillgraph.domain.legacy.LegacyRow;
import org.quillgraph.domain.legacy.LegacyRow.Accepted;
import org.quillgraph.domain.legacy.LegacyRow.Refused;
import org.quillgraph.domain.legacy.Reject;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;

class ImportIdeasTest {
    private final IdeasInMemory store = new IdeasInMemory();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();

    @Test
    void addsWhatIsNotThereYet() {
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Report(2, 2, 0, 0));
        assertThat(store.all())
                .extracting(IdeaInspiration::title)
                .containsExactly("Idea 1", "Idea 2");
    }

    @Test
    void changesNothingTheSecondTime() {
        run(idea(1, "a"), idea(2, "b"));
        List<IdeaInspiration> before = List.copyOf(store.all());
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Report(2, 0, 2, 0));
        assertThat(store.all()).containsExactlyElementsOf(before);
    }

    @Test
    void goesOnWhereItWasStopped() {
        run(idea(1, "a"));
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Report(2, 1, 1, 0));
    }

    @Test
    void rejectsTheLaterRowOfASource() {
        assertThat(run(idea(1, "a"), idea(2, "a"))).isEqualTo(new Report(2, 1, 0, 1));
        assertThat(rejects).containsExactly(duplicate(2, 1));
    }

    @Test
    void rejectsTheSameRowsOnEveryRun() {
        LegacyRow[] rows = {idea(1, "a"), idea(2, "a"), refused(3)};
        run(rows);
        List<Reject> first = List.copyOf(rejects);
        rejects.clear();
        assertThat(run(rows)).isEqualTo(new Report(3, 0, 1, 2));
        assertThat(rejects).isEqualTo(first);
    }

    @Test
    void rejectsASourceFromAnEarlierBatch() {
        LegacyRow[] rows =
                IntStream.rangeClosed(1, 1_001)
                        .mapToObj(number -> idea(number, "source" + number % 1_000))
                        .toArray(LegacyRow[]::new);
        assertThat(run(rows)).isEqualTo(new Report(1_001, 1_000, 0, 1));
    }

    @Test
    void takesASourceIdOnceForEachMedium() {
        LegacyRow film = idea(1, "a");
        IdeaInspiration same = film.idea().orElseThrow();
        LegacyRow text =
                row(2, new Accepted(idea(id(2), same.title(), SourceType.TEXT, Optional.of("a"))));
        assertThat(run(film, text)).isEqualTo(new Report(2, 2, 0, 0));
    }

    @Test
    void takesAnyNumberOfIdeasWithoutSource() {
        LegacyRow one =
                row(1, new Accepted(idea(id(1), "One", SourceType.UNKNOWN, Optional.empty())));
        LegacyRow two =
                row(2, new Accepted(idea(id(2), "Two", SourceType.UNKNOWN, Optional.empty())));
        assertThat(run(one, two)).isEqualTo(new Report(2, 2, 0, 0));
    }

    @Test
    void passesOnWhatCannotBeRead() {
        assertThat(run(refused(7))).isEqualTo(new Report(1, 0, 0, 1));
        assertThat(rejects).containsExactly(new Reject("7", "title", "is blank.", Map.of("id", 7)));
    }

    @Test
    void leavesOutOnlyWhatSomebodyElseStoredMeanwhile() {
        store.nextFromElsewhere(idea(id(99), "Theirs", SourceType.VIDEO, Optional.of("a")));
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Report(2, 1, 0, 1));
        assertThat(rejects).extracting(Reject::row).containsExactly("1");
    }

    @Test
    void tellsHowFarItHasCome() {
        run(
                IntStream.rangeClosed(1, 450)
                        .mapToObj(n -> idea(n, "s" + n))
                        .toArray(LegacyRow[]::new));
        assertThat(progress).isSorted().endsWith(450L).hasSizeGreaterThan(1);
    }

    private Report run(LegacyRow... rows) {
        ImportIdeas importIdeas = new ImportIdeas(store, store, IdeasInMemory.CATALOGUE);
        return importIdeas.run(
                new Rows(List.of(rows)), rejects::add, (done, _) -> progress.add(done));
    }

    private static LegacyRow idea(int number, String sourceId) {
        return row(
                number,
                new Accepted(
                        idea(
                                id(number),
                                "Idea " + number,
                                SourceType.VIDEO,
                                Optional.of(sourceId))));
    }

    private static LegacyRow refused(int number) {
        return row(number, new Refused("title", "is blank."));
    }

    private static Reject duplicate(int number, int earlier) {
        String reason = "VIDEO a already belongs to the idea " + id(earlier) + ".";
        return new Reject(String.valueOf(number), "source_id", reason, Map.of("id", number));
    }

    private static LegacyRow row(int number, LegacyRow.Reading reading) {
        return new LegacyRow(String.valueOf(number), Map.of("id", number), reading);
    }

    private static UUID id(int number) {
        return new UUID(0x5000, number);
    }

    private static IdeaInspiration idea(
            UUID id, String title, SourceType type, Optional<String> sourceId) {
        return Records.with(
                Ideas.idea(title),
                Map.of("id", new Key<>(id), "sourceType", type, "sourceId", sourceId));
    }

    private record Rows(List<LegacyRow> all) implements LegacyIdeas {
        @Override
        public long count() {
            return all.size();
        }

        @Override
        public Stream<LegacyRow> rows() {
            return all.stream();
        }

        @Override
        public void close() {}
    }
}
