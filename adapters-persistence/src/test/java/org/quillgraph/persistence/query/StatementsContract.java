package org.quillgraph.persistence.query;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.differential.RandomContent;
import org.quillgraph.persistence.TestStore;
import org.quillgraph.persistence.database.DatabaseSettings;

/** How many statements a query takes: one for each part it selects, whatever the number of rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementsContract {
    private static final int IDEAS = 60;

    private TestStore store;
    private Statistics statistics;
    private EntityType idea;

    abstract DatabaseSettings settings();

    @BeforeAll
    void open() {
        store = new TestStore(settings());
        store.addAll(RandomContent.of(ContentGraph.catalogue(), 1, IDEAS));
        statistics =
                store.get(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        idea = store.get(Catalogue.class).type(IdeaInspiration.class);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void rowsTakeOne() {
        assertThat(statements(rows(50, selection()))).isEqualTo(1);
    }

    @Test
    void toOnesAreJoined() {
        EntityType scoring = idea.toOne("latestScoring").target();
        RowSelection scores =
                new RowSelection(List.copyOf(scoring.attributes()), List.of(), List.of(), false);
        RowSelection joined =
                new RowSelection(
                        List.of(idea.id()),
                        List.of(new RowSelection.One(idea.toOne("latestScoring"), scores)),
                        List.of(),
                        false);

        assertThat(statements(rows(50, joined))).isEqualTo(1);
    }

    @Test
    void eachCollectionTakesOneMore() {
        assertThat(statements(rows(50, selection("classifications", "scorings")))).isEqualTo(3);
    }

    @Test
    void moreParentsTakeNoMore() {
        assertThat(statements(rows(50, selection("classifications"))))
                .isEqualTo(statements(rows(2, selection("classifications"))));
    }

    @Test
    void oneCollectionAskedTwiceTakesTwo() {
        assertThat(statements(rows(50, selection("scorings", "scorings")))).isEqualTo(3);
    }

    @Test
    void totalAndFiguresTakeOneTogether() {
        Measure sum = Measure.of(Measure.Function.SUM, idea.attribute("score"));
        Measure deviation = Measure.of(Measure.Function.STDDEV, idea.attribute("score"));

        assertThat(statements(query(Set.of(Measure.COUNT, sum, deviation), List.of())))
                .isEqualTo(1);
    }

    @Test
    void eachGroupingTakesOne() {
        assertThat(statements(query(Set.of(), List.of(groups("category"), groups("sourceType")))))
                .isEqualTo(2);
    }

    @Test
    void groupsBringTheirCountAlong() {
        assertThat(statements(query(Set.of(), List.of(groups("category"))))).isEqualTo(1);
    }

    @Test
    void rowsOfAllGroupsTakeOneMore() {
        Grouping grouping = groups("category", rows(3, selection()));

        assertThat(statements(query(Set.of(), List.of(grouping)))).isEqualTo(2);
    }

    /** Two places for each step would be a million for twenty. */
    @Test
    void aPathOfManyIndexesTakesOne() {
        Operand place = new Operand.At(idea.attribute("metadata"), Collections.nCopies(20, "0"));
        Filter filter = new Filter.Not(new Filter.IsNull(place));

        assertThat(statements(Query.rows(idea, filter, List.of(), Page.first(1), selection())))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotSelectedTakesNone() {
        assertThat(statements(query(Set.of(), List.of()))).isZero();
    }

    private long statements(Query query) {
        statistics.clear();
        store.get(QueryPort.class).fetch(query);
        return statistics.getPrepareStatementCount();
    }

    private Query rows(int size, RowSelection selection) {
        return Query.rows(idea, Filter.EVERYTHING, List.of(), Page.first(size), selection);
    }

    private Query query(Set<Measure> measures, List<Grouping> groupings) {
        return new Query(
                idea,
                Filter.EVERYTHING,
                List.of(),
                Page.first(50),
                Optional.empty(),
                measures,
                groupings);
    }

    private Grouping groups(String attribute, Query... rows) {
        return new Grouping(
                List.of(new GroupBy(List.of(), idea.attribute(attribute), Optional.empty())),
                Filter.EVERYTHING,
                List.of(),
                Page.first(50),
                true,
                true,
                false,
                Set.of(Measure.COUNT),
                List.of(rows));
    }

    private RowSelection selection(String... collections) {
        return new RowSelection(
                List.copyOf(idea.attributes()),
                List.of(),
                List.of(collections).stream().map(this::collection).toList(),
                false);
    }

    private RowSelection.Many collection(String name) {
        EntityType target = idea.toMany(name).target();
        RowSelection all =
                new RowSelection(List.copyOf(target.attributes()), List.of(), List.of(), false);
        return new RowSelection.Many(
                idea.toMany(name),
                Query.rows(target, Filter.EVERYTHING, List.of(), Page.first(3), all));
    }
}
