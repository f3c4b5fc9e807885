package org.quillgraph.persistence.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.IdeaInspirationRepository;
import org.quillgraph.domain.model.Problem.TooMuch;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result.Row;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.domain.query.oracle.ListQueries;
import org.quillgraph.persistence.StoreContract;
import org.quillgraph.persistence.database.Databases;

/** What full-text search promises, on any database. */
abstract class SearchContract extends StoreContract {
    private IdeaInspirationRepository ideas;
    private EntityType type;

    /** Counts what the index still knows of ideas. */
    abstract String countOfIndexed();

    @BeforeAll
    void open() {
        ideas = store.get(IdeaInspirationRepository.class);
        type = store.get(Catalogue.class).type(IdeaInspiration.class);
    }

    @Test
    void caseAndAccentsMakeNoDifference() {
        add("Beyoncé in Zürich");
        assertThat(found("BEYONCE zürich")).containsExactly("Beyoncé in Zürich");
    }

    @Test
    void everyAttributeIsSearched() {
        ideas.addAll(
                List.of(
                        Texts.idea("robots", "", ""),
                        Texts.idea("b", "robots", ""),
                        Texts.idea("c", "", "robots"),
                        Texts.idea("d", "", "robot")));
        assertThat(found("robots")).containsExactlyInAnyOrder("robots", "b", "c");
    }

    @Test
    void aPhraseStandsInOneAttribute() {
        ideas.addAll(
                List.of(
                        Texts.idea("machine learning", "", ""),
                        Texts.idea("machine", "learning", ""),
                        Texts.idea("learning machine", "", "")));
        assertThat(found("\"machine learning\"")).containsExactly("machine learning");
        assertThat(found("machine learning")).hasSize(3);
    }

    @Test
    void wordsCanBeExcluded() {
        add("robots", "robots toys", "robots with toy robots");
        assertThat(found("robots -toys -\"toy robots\"")).containsExactly("robots");
    }

    @Test
    void alternativesAddUp() {
        add("robots", "drones", "drones and toys", "cats");
        assertThat(found("robots OR drones -toys")).containsExactlyInAnyOrder("robots", "drones");
    }

    @Test
    void onlyExcludingFindsNothing() {
        add("robots");
        assertThat(found("-toys")).isEmpty();
    }

    @Test
    void whatIsNotFoundCanBeAskedFor() {
        add("robots", "cats");
        assertThat(titles(new Filter.Not(search("robots")))).containsExactly("cats");
        assertThat(titles(new Filter.Not(search("...")))).hasSize(2);
    }

    @Test
    void whateverIsTypedFindsWhatAPlainListFinds() {
        List<IdeaInspiration> all = Texts.hostile();
        ideas.addAll(all);
        QueryPort list = new ListQueries(store.get(Catalogue.class), all, plain()::of);
        assertThat(Texts.typed())
                .allSatisfy(
                        text ->
                                assertThat(titles(search(text)))
                                        .as(text)
                                        .isEqualTo(titles(list, query(search(text)))));
    }

    @Test
    void aSearchOfManyWordsIsRefused() {
        String text = IntStream.range(0, 3_000).mapToObj(i -> "w" + i).collect(joining(" OR "));
        assertThatThrownBy(() -> found(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo(
                                                new TooMuch(
                                                        "search",
                                                        "the number of words",
                                                        3_000,
                                                        100)));
    }

    @Test
    void aHundredAlternativesAreAnswered() {
        add("w7", "w100");
        String text = IntStream.range(0, 100).mapToObj(i -> "w" + i).collect(joining(" OR "));
        assertThat(found(text)).containsExactly("w7");
    }

    @Test
    void megabytesOfWordsAreFoundWhole() {
        String words = IntStream.range(0, 200_000).mapToObj(i -> "w" + i).collect(joining(" "));
        ideas.add(Texts.idea("long", "short", words));
        add("w1");
        assertThat(found("w0 w199999")).containsExactly("long");
        assertThat(found("w1 -w199999")).containsExactly("w1");
        assertThat(found("\"short w0\"")).isEmpty();
        // as long as a search can be, wherever one part of the text may end and the next begin
        assertThat(IntStream.range(0, 20).map(i -> 15_880 + i * 14))
                .allSatisfy(from -> assertThat(found(phrase(from, 100))).containsExactly("long"));
        assertThat(found("\"w16000 w16002\"")).isEmpty();
    }

    @Test
    void oneWordMayBeRepeatedForEver() {
        ideas.add(Texts.idea("foo", "", "foo ".repeat(50_000) + "bar"));
        add("foo bar");
        assertThat(found("\"foo foo foo bar\"")).containsExactly("foo");
        assertThat(found("bar foo")).hasSize(2);
        assertThat(found("\"bar foo\"")).isEmpty();
    }

    @Test
    void aWordMayBeEndless() {
        ideas.add(Texts.idea("long", "", "é".repeat(20_000)));
        assertThat(found("É".repeat(20_000))).containsExactly("long");
    }

    @Test
    void anUpdateReplacesTheWords() {
        IdeaInspiration idea = Texts.idea("robots", "", "w ".repeat(1_000));
        ideas.add(idea);
        ideas.update(Texts.with(idea, "drones", "", ""));
        assertThat(found("robots OR w")).isEmpty();
        assertThat(found("drones")).containsExactly("drones");
    }

    @Test
    void aDeletedRowIsFoundNoMore() throws SQLException {
        IdeaInspiration idea = Texts.idea("robots", "", "w ".repeat(1_000));
        ideas.add(idea);
        ideas.delete(idea.id());
        assertThat(indexed()).isZero();
    }

    @Test
    void rowsDeletedPastTheRepositoryTakeTheirWordsWithThem() throws SQLException {
        add("robots", "drones");
        store.execute("DELETE FROM idea_inspiration");
        assertThat(indexed()).isZero();
    }

    @Test
    void aTitleCountsMoreThanAText() {
        String rest = "and much else of which nobody speaks ".repeat(5);
        ideas.addAll(
                List.of(
                        Texts.idea("third", rest, rest + "robots"),
                        Texts.idea("first robots", rest, rest),
                        Texts.idea("second", rest + "robots", rest)));
        assertThat(titles(byRelevance(search("robots"), "robots", Direction.DESC)))
                .containsExactly("first robots", "second", "third");
    }

    @Test
    void rowsThatAreNotFoundAreTheLeastRelevant() {
        add("robots", "cats", "dogs");
        assertThat(titles(byRelevance(Filter.EVERYTHING, "robots", Direction.ASC)))
                .hasSize(3)
                .last()
                .isEqualTo("robots");
    }

    @Test
    void relevanceCanBePaged() {
        List<IdeaInspiration> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(Texts.idea("idea " + i, "", "robots ".repeat(1 + i % 7) + "x ".repeat(i % 5)));
        }
        // in several parts
        all.add(Texts.idea("long", "", "robots ".repeat(2_000)));
        ideas.addAll(all);
        List<String> paged = new ArrayList<>();
        Query query = byRelevance(search("robots"), "robots", Direction.DESC);
        Optional<Page.Position> last = Optional.empty();
        do {
            Page page = new Page(7, 0, false, last, Optional.empty());
            List<Row> rows = rows(store.get(QueryPort.class), on(page, query));
            rows.forEach(row -> paged.add((String) row.attributes().getFirst()));
            last = rows.isEmpty() ? Optional.empty() : Optional.of(position(rows.getLast()));
        } while (last.isPresent());
        assertThat(paged).hasSize(61).isEqualTo(titles(query));
    }

    private long indexed() throws SQLException {
        try (Connection connection = store.get(Databases.class).readers().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(countOfIndexed())) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(String... titles) {
        ideas.addAll(
                IntStream.range(0, titles.length)
                        .mapToObj(i -> Texts.idea(titles[i], "", ""))
                        .toList());
    }

    private static Words plain() {
        return new Words(Stemming.NONE);
    }

    private static String phrase(int from, int length) {
        return IntStream.range(from, from + length)
                .mapToObj(i -> "w" + i)
                .collect(joining(" ", "\"", "\""));
    }

    private static Filter search(String text) {
        return new Filter.Search(SearchQuery.parse(text));
    }

    private List<String> found(String text) {
        return titles(search(text));
    }

    private List<String> titles(Filter filter) {
        return titles(query(filter));
    }

    private List<String> titles(Query query) {
        return titles(store.get(QueryPort.class), query);
    }

    private static List<String> titles(QueryPort port, Query query) {
        return rows(port, query).stream().map(row -> (String) row.attributes().getFirst()).toList();
    }

    private static List<Row> rows(QueryPort port, Query query) {
        return port.fetch(query).rows().orElseThrow().rows();
    }

    private Query query(Filter filter) {
        return ordered(filter, List.of());
    }

    private Query byRelevance(Filter filter, String text, Direction direction) {
        Sort.Relevance relevance = new Sort.Relevance(SearchQuery.parse(text));
        return ordered(filter, List.of(new Sort(relevance, direction, Nulls.LAST)));
    }

    private Query ordered(Filter filter, List<Sort> order) {
        RowSelection title =
                new RowSelection(
                        List.of(type.attribute("title")), List.of(), List.of(), !order.isEmpty());
        return Query.rows(type, filter, order, Page.first(1_000), title);
    }

    private static Query on(Page page, Query query) {
        return Query.rows(
                query.of(), query.filter(), query.order(), page, query.rows().orElseThrow());
    }

    private static Page.Position position(Row row) {
        return new Page.Position(row.position());
    }
}
