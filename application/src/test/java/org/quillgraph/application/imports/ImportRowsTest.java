package org.quillgraph.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.application.imports.ImportRows.Order;
import org.quillgraph.application.imports.ImportRows.Report;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.Reject;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.imports.SourceRow.Accepted;
import org.quillgraph.domain.imports.SourceRow.Refused;
import org.quillgraph.domain.imports.Tally;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;

class ImportRowsTest {
    private static final String OTHER =
            "other, id: is that of an earlier row, which holds something else.";

    private final IdeasInMemory store = new IdeasInMemory();
    private final List<Reject> rejects = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();

    @Test
    void addsWhatIsNotThereYet() {
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Tally(2, 2, 0, 0));
        assertThat(store.all())
                .extracting(IdeaInspiration::title)
                .containsExactly("Idea 1", "Idea 2");
    }

    @Test
    void changesNothingTheSecondTime() {
        run(idea(1, "a"), idea(2, "b"));
        List<IdeaInspiration> before = List.copyOf(store.all());
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Tally(2, 0, 2, 0));
        assertThat(store.all()).containsExactlyElementsOf(before);
    }

    @Test
    void goesOnWhereItWasStopped() {
        run(idea(1, "a"));
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Tally(2, 1, 1, 0));
    }

    @Test
    void rejectsTheLaterRowOfASource() {
        assertThat(run(idea(1, "a"), idea(2, "a"))).isEqualTo(new Tally(2, 1, 0, 1));
        assertThat(rejects).containsExactly(duplicate(2, 1));
    }

    @Test
    void rejectsTheSameRowsOnEveryRun() {
        SourceRow[] rows = {idea(1, "a"), idea(2, "a"), refused(3)};
        run(rows);
        List<Reject> first = List.copyOf(rejects);
        rejects.clear();
        assertThat(run(rows)).isEqualTo(new Tally(3, 0, 1, 2));
        assertThat(rejects).isEqualTo(first);
    }

    @Test
    void rejectsASourceFromAnEarlierBatch() {
        SourceRow[] rows =
                IntStream.rangeClosed(1, 1_001)
                        .mapToObj(number -> idea(number, "source" + number % 1_000))
                        .toArray(SourceRow[]::new);
        assertThat(run(rows)).isEqualTo(new Tally(1_001, 1_000, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rejectsAnotherRowWithTheIdOfAnEarlierOne(boolean isDry) {
        SourceRow first = idea(1, "a");
        SourceRow same = new SourceRow("again", first.columns(), first.reading());
        SourceRow other = new SourceRow("other", Map.of("id", 1, "title", "?"), first.reading());
        assertThat(tally(report(isDry, first, same, other))).isEqualTo(new Tally(3, 1, 1, 1));
        assertThat(rejects).extracting(Reject::toString).containsExactly(OTHER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rejectsItFromAnotherBatchOnEveryRun(boolean isDry) {
        List<SourceRow> rows = new ArrayList<>();
        IntStream.rangeClosed(1, 300).mapToObj(n -> idea(n, "s" + n)).forEach(rows::add);
        SourceRow first = rows.getFirst();
        rows.add(new SourceRow("again", first.columns(), first.reading()));
        rows.add(new SourceRow("other", Map.of("id", 1, "title", "?"), first.reading()));
        SourceRow[] all = rows.toArray(SourceRow[]::new);
        assertThat(tally(report(isDry, all))).isEqualTo(new Tally(302, 300, 1, 1));
        run(all);
        rejects.clear();
        assertThat(tally(report(isDry, all))).isEqualTo(new Tally(302, 0, 301, 1));
        assertThat(rejects).extracting(Reject::toString).containsExactly(OTHER);
    }

    @Test
    void takesASourceIdOnceForEachMedium() {
        SourceRow film = idea(1, "a");
        IdeaInspiration same = ((IdeaInspiration) film.records().getFirst());
        SourceRow text =
                row(2, accepted(idea(id(2), same.title(), SourceType.TEXT, Optional.of("a"))));
        assertThat(run(film, text)).isEqualTo(new Tally(2, 2, 0, 0));
    }

    @Test
    void takesAnyNumberOfIdeasWithoutSource() {
        SourceRow one = row(1, accepted(idea(id(1), "One", SourceType.UNKNOWN, Optional.empty())));
        SourceRow two = row(2, accepted(idea(id(2), "Two", SourceType.UNKNOWN, Optional.empty())));
        assertThat(run(one, two)).isEqualTo(new Tally(2, 2, 0, 0));
    }

    @Test
    void passesOnWhatCannotBeRead() {
        assertThat(run(refused(7))).isEqualTo(new Tally(1, 0, 0, 1));
        assertThat(rejects).containsExactly(new Reject("7", "title", "is blank.", Map.of("id", 7)));
    }

    @Test
    void leavesOutOnlyWhatSomebodyElseStoredMeanwhile() {
        store.nextFromElsewhere(idea(id(99), "Theirs", SourceType.VIDEO, Optional.of("a")));
        assertThat(run(idea(1, "a"), idea(2, "b"))).isEqualTo(new Tally(2, 1, 0, 1));
        assertThat(rejects).extracting(Reject::place).containsExactly("1");
    }

    @Test
    void tellsHowFarItHasCome() {
        run(
                IntStream.rangeClosed(1, 450)
                        .mapToObj(n -> idea(n, "s" + n))
                        .toArray(SourceRow[]::new));
        assertThat(progress).isSorted().endsWith(450L).hasSizeGreaterThan(1);
    }

    @Test
    void comparesWhatItStored() {
        Report report = report(false, idea(1, "a"), idea(2, "b"));
        assertThat(report.compared()).isEqualTo(2);
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void tellsWhatWasStoredOtherwise() {
        store.nextChanged("title", "Another");
        assertThat(report(false, idea(1, "a")).differences())
                .containsExactly("1: the IdeaInspiration " + id(1) + " has another title.");
    }

    @Test
    void countsInADryRunAsInARealOne() {
        SourceRow[] rows =
                IntStream.rangeClosed(1, 1_001)
                        .mapToObj(number -> idea(number, "source" + number % 1_000))
                        .toArray(SourceRow[]::new);
        assertThat(tally(report(true, rows))).isEqualTo(new Tally(1_001, 1_000, 0, 1));
        assertThat(store.all()).isEmpty();
        assertThat(store.latest(1)).isEmpty();
    }

    @Test
    void remembersWhatCameOfIt() {
        UUID id = report(false, idea(1, "a"), refused(2)).id().orElseThrow();
        assertThat(store.find(id).orElseThrow())
                .returns(new Tally(2, 1, 0, 1), ImportRun::tally)
                .returns(ImportRun.Status.FINISHED, ImportRun::status);
    }

    private Tally run(SourceRow... rows) {
        return tally(report(false, rows));
    }

    private static Tally tally(Report report) {
        return new Tally(report.read(), report.imported(), report.unchanged(), report.rejected());
    }

    private Report report(boolean isDry, SourceRow... rows) {
        ImportRows importRows =
                new ImportRows(
                        IdeasInMemory.CATALOGUE,
                        store,
                        store.repositories(),
                        store,
                        store,
                        SeenInMemory::new);
        return importRows.run(
                new Rows(List.of(rows)),
                new Order("ideas", "test", isDry),
                rejects::add,
                (done, _) -> progress.add(done));
    }

    private static Accepted accepted(IdeaInspiration idea) {
        return new Accepted(List.of(idea));
    }

    private static SourceRow idea(int number, String sourceId) {
        return row(
                number,
                accepted(
                        idea(
                                id(number),
                                "Idea " + number,
                                SourceType.VIDEO,
                                Optional.of(sourceId))));
    }

    private static SourceRow refused(int number) {
        return row(number, new Refused("title", "is blank."));
    }

    private static Reject duplicate(int number, int earlier) {
        String reason =
                "The sourceType VIDEO and sourceId a already names the IdeaInspiration "
                        + id(earlier)
                        + ".";
        return new Reject(String.valueOf(number), "source_id", reason, Map.of("id", number));
    }

    private static SourceRow row(int number, SourceRow.Reading reading) {
        return new SourceRow(String.valueOf(number), Map.of("id", number), reading);
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

    private record Rows(List<SourceRow> all) implements ImportSource {
        @Override
        public long count() {
            return all.size();
        }

        @Override
        public Stream<SourceRow> rows() {
            return all.stream();
        }

        @Override
        public void close() {}
    }
}
