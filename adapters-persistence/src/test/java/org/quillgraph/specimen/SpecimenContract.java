package org.quillgraph.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Ideas;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Measure.Function;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.specimen.Specimen;
import org.quillgraph.domain.specimen.Specimen.Grade;
import org.quillgraph.persistence.StoreContract;

/** Where days and long numbers are easily got wrong, on any database. */
abstract class SpecimenContract extends StoreContract {
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    private Repository<Specimen> specimens;
    private EntityType type;
    private Key<IdeaInspiration> idea;

    @BeforeAll
    void open() {
        specimens = store.repository(Specimen.class);
        type = store.get(Catalogue.class).type(Specimen.class);
    }

    @BeforeEach
    void addIdea() {
        IdeaInspiration made = Ideas.idea();
        store.repository(IdeaInspiration.class).add(made);
        idea = made.id();
    }

    /** Apia had no 30 December 2011, and midnights that São Paulo had not are many. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Apia", "America/Sao_Paulo", "Pacific/Kiritimati"})
    void daysDoNotDependOnTheZoneOfTheProgram(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            Specimen apia = specimen(LocalDate.of(2011, 12, 30), 1);
            Specimen saoPaulo = specimen(LocalDate.of(2018, 11, 4), 2);
            specimens.add(apia);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            specimens.add(saoPaulo);
            assertThat(specimens.find(apia.id())).contains(apia);
            assertThat(found(Operator.EQ, apia.madeOn())).isEqualTo(1);
            assertThat(found(Operator.GT, apia.madeOn())).isEqualTo(1);
            TimeZone.setDefault(before);
            assertThat(specimens.find(saoPaulo.id())).contains(saoPaulo);
            assertThat(found(Operator.EQ, saoPaulo.madeOn())).isEqualTo(1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void daysThatNoColumnHoldsCompareRightly() {
        specimens.add(specimen(LEAP_DAY, 1));
        assertThat(found(Operator.LT, LocalDate.of(10_000, 1, 1))).isEqualTo(1);
        assertThat(found(Operator.GT, LocalDate.of(-1, 1, 1))).isEqualTo(1);
    }

    @Test
    void numbersPastWhatADoubleHoldsStayExact() {
        specimens.add(specimen(LEAP_DAY, (1L << 53) + 1));
        specimens.add(specimen(LEAP_DAY, 1));
        assertThat(figure(Function.SUM)).isEqualTo((1L << 53) + 2);
        assertThat(figure(Function.MAX)).isEqualTo((1L << 53) + 1);
    }

    @Test
    void aSumPast64BitsIsRefused() {
        specimens.addAll(List.of(specimen(LEAP_DAY, Long.MAX_VALUE), specimen(LEAP_DAY, 1)));
        assertThatThrownBy(() -> figure(Function.SUM))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isInstanceOf(Problem.Invalid.class))
                .hasMessageContaining("64 bits");
    }

    @Test
    void aConditionOnASumPast64BitsIsRefused() {
        specimens.addAll(List.of(specimen(LEAP_DAY, Long.MAX_VALUE), specimen(LEAP_DAY, 1)));
        EntityType ideas = store.get(Catalogue.class).type(IdeaInspiration.class);
        Filter large =
                new Filter.Aggregated(
                        ideas.toMany("specimens"),
                        new Filter.Compare(size(Function.SUM), Operator.GT, 5L));
        assertThatThrownBy(() -> figures(ideas, large, Measure.COUNT))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("64 bits");
    }

    @Test
    void anAverageOfWhatAddsUpToMoreThan64BitsIsGiven() {
        specimens.addAll(
                List.of(
                        specimen(LEAP_DAY, Long.MAX_VALUE),
                        specimen(LEAP_DAY, Long.MAX_VALUE - 1)));
        assertThat(figure(Function.AVG)).isEqualTo((double) Long.MAX_VALUE);
    }

    private Specimen specimen(LocalDate madeOn, long size) {
        return new Specimen(
                Ideas.newKey(),
                idea,
                Optional.empty(),
                "of " + size,
                Grade.LOW,
                Optional.empty(),
                madeOn,
                Optional.of(madeOn),
                size,
                Optional.of(size),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }

    private long found(Operator operator, LocalDate day) {
        Filter made = new Filter.Compare(type.attribute("madeOn"), operator, day);
        return (long) figures(type, made, Measure.COUNT).get(Measure.COUNT);
    }

    private Measure size(Function function) {
        return Measure.of(function, type.attribute("size"));
    }

    private @Nullable Object figure(Function function) {
        return figures(type, Filter.EVERYTHING, size(function)).get(size(function));
    }

    private Map<Measure, @Nullable Object> figures(EntityType of, Filter filter, Measure measure) {
        Query query =
                new Query(
                        of,
                        filter,
                        List.of(),
                        Page.first(1),
                        Optional.empty(),
                        Set.of(measure),
                        List.of());
        return store.get(QueryPort.class).fetch(query).measures();
    }
}
