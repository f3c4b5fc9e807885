package org.quillgraph.domain.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.query.oracle.Library.AUTHORS;
import static org.quillgraph.domain.query.oracle.Library.BOOKS;
import static org.quillgraph.domain.query.oracle.Library.author;
import static org.quillgraph.domain.query.oracle.Library.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Filter.Quantifier;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.domain.query.oracle.Library.Author;
import org.quillgraph.domain.query.oracle.Library.Book;

class ListQueriesTest {
    private static final ToMany BOOKS_OF = Objects.requireNonNull(AUTHORS.toMany("books"));
    private static final ToOne AUTHOR = Objects.requireNonNull(BOOKS.toOne("author"));
    private static final Filter CHEAP =
            new Filter.Compare(book("price"), Operator.LT, new BigDecimal("5"));

    @Test
    void everyHoldsForParentsWithoutChildren() {
        Author silent = author("silent");
        Author dear = author("dear");
        Library library = new Library(silent, dear, Book.of("a").by(dear).at("9"));

        assertThat(library.authors(new Filter.Related(BOOKS_OF, Quantifier.EVERY, CHEAP)))
                .containsExactly("silent");
    }

    @Test
    void everyFailsForChildrenWithoutTheValue() {
        Author author = author("a");
        Library library = new Library(author, Book.of("unpriced").by(author));

        assertThat(library.authors(new Filter.Related(BOOKS_OF, Quantifier.EVERY, CHEAP)))
                .isEmpty();
    }

    @Test
    void notKeepsRowsWhoseValueIsNull() {
        Library library =
                new Library(Book.of("cheap").at("1"), Book.of("dear").at("9"), Book.of("unpriced"));

        assertThat(library.books(new Filter.Not(CHEAP))).containsExactly("dear", "unpriced");
    }

    @Test
    void notKeepsRowsWithMissingRelations() {
        Author author = author("known");
        Library library = new Library(author, Book.of("signed").by(author), Book.of("anonymous"));
        Filter byHer = new Filter.Through(AUTHOR, Filter.EVERYTHING);

        assertThat(library.books(new Filter.Not(byHer))).containsExactly("anonymous");
    }

    @Test
    void countsWhatACollectionHasNone() {
        Author silent = author("silent");
        Author busy = author("busy");
        Library library = new Library(silent, busy, Book.of("a").by(busy));
        Filter none = new Filter.Compare(Measure.COUNT, Operator.EQ, 0L);

        assertThat(library.authors(new Filter.Aggregated(BOOKS_OF, none)))
                .containsExactly("silent");
    }

    @Test
    void jsonOfAnotherTypeIsNeitherAboveNorBelow() {
        Library library =
                new Library(
                        Book.of("number").with(Map.of("pages", 4)),
                        Book.of("text").with(Map.of("pages", "4")));
        Operand pages = new Operand.At(book("facts"), List.of("pages"));

        assertThat(library.books(new Filter.Compare(pages, Operator.LT, new Json(5))))
                .containsExactly("number");
        assertThat(library.books(new Filter.Compare(pages, Operator.GTE, new Json(5)))).isEmpty();
    }

    @Test
    void findsTheElementsOfJsonListsByIndex() {
        Library library =
                new Library(Book.of("a").with(Arrays.asList("x", null, Map.of("0", "y"))));

        assertThat(library.books(isNull("0"))).isEmpty();
        assertThat(library.books(isNull("2", "0"))).isEmpty();
        assertThat(library.books(isNull("1"))).hasSize(1);
        assertThat(library.books(isNull("-1"))).hasSize(1);
        assertThat(library.books(isNull("3"))).hasSize(1);
    }

    @Test
    void foldsCaseAsJavaDoes() {
        Library library = new Library(Book.of("ÄRGER"), Book.of("ΟΔΟΣ"), Book.of("100%"));

        assertThat(library.books(contains("är", true))).containsExactly("ÄRGER");
        assertThat(library.books(contains("är", false))).isEmpty();
        assertThat(library.books(contains("οδος", true))).containsExactly("ΟΔΟΣ");
        assertThat(library.books(contains("%", false))).containsExactly("100%");
    }

    @Test
    void sortsTextByCodePoint() {
        Library library = new Library(Book.of("😀"), Book.of("\uFF5E"), Book.of("b"), Book.of("Z"));

        assertThat(library.sorted(by("title", Direction.ASC, Nulls.LAST)))
                .containsExactly("Z", "b", "\uFF5E", "😀");
    }

    @Test
    void nullsStandWhereTheSortSays() {
        Library library =
                new Library(Book.of("none"), Book.of("two").at("2"), Book.of("one").at("1"));

        assertThat(library.sorted(by("price", Direction.ASC, Nulls.FIRST)))
                .containsExactly("none", "one", "two");
        assertThat(library.sorted(by("price", Direction.DESC, Nulls.LAST)))
                .containsExactly("two", "one", "none");
    }

    @Test
    void appendsTheIdentityInTheDirectionOfTheLastKey() {
        Library library = new Library(Book.of("first").at("1"), Book.of("second").at("1"));

        assertThat(library.sorted(by("price", Direction.DESC, Nulls.LAST)))
                .containsExactly("second", "first");
    }

    @Test
    void sortsByFiguresOfARowThatIsMissingAsOverNone() {
        Author busy = author("busy");
        Library library = new Library(busy, Book.of("signed").by(busy), Book.of("anonymous"));
        Sort.By count = new Sort.OfMany(List.of(AUTHOR), BOOKS_OF, Measure.COUNT);

        assertThat(library.sorted(new Sort(count, Direction.ASC, Nulls.LAST)))
                .containsExactly("anonymous", "signed");
    }

    @Test
    void pagesStrictlyAfterAPosition() {
        Book none = Book.of("none");
        Library library = new Library(Book.of("a").at("1"), none, Book.of("b").at("2"));
        Page.Position last = new Page.Position(Arrays.asList(null, none.id().value()));
        Page after = new Page(2, 0, false, Optional.of(last), Optional.empty());

        assertThat(library.page(after, by("price", Direction.ASC, Nulls.FIRST)))
                .containsExactly("a", "b");
        assertThat(library.page(after, by("price", Direction.ASC, Nulls.LAST))).isEmpty();
    }

    @Test
    void pagesBackwardsKeepTheOrder() {
        Library library = new Library(Book.of("a"), Book.of("b"), Book.of("c"));
        Page lastTwo = new Page(2, 0, true, Optional.empty(), Optional.empty());

        assertThat(library.page(lastTwo, by("title", Direction.ASC, Nulls.LAST)))
                .containsExactly("b", "c");
    }

    @Test
    void phrasesStandInsideOneText() {
        Library library =
                new Library(
                        Book.of("The machine").about("learning by doing"),
                        Book.of("Machine learning"));

        assertThat(library.books(search("\"machine learning\"")))
                .containsExactly("Machine learning");
        assertThat(library.books(search("machine doing"))).containsExactly("The machine");
        assertThat(library.books(search("doing OR learning -machine")))
                .containsExactly("The machine");
    }

    @Test
    void searchesWithoutAPositiveWordFindNothing() {
        Library library = new Library(Book.of("anything"));

        assertThat(library.books(search("-toys"))).isEmpty();
        assertThat(library.books(search("!?"))).isEmpty();
        assertThat(library.books(search("anything !?"))).hasSize(1);
    }

    private static Filter isNull(String... path) {
        return new Filter.IsNull(new Operand.At(book("facts"), List.of(path)));
    }

    private static Filter contains(String part, boolean ignoreCase) {
        return new Filter.Text(book("title"), Filter.Match.CONTAINS, part, ignoreCase);
    }

    private static Filter search(String text) {
        return new Filter.Search(SearchQuery.parse(text));
    }

    private static Sort by(String attribute, Direction direction, Nulls nulls) {
        return new Sort(new Sort.Field(List.of(), book(attribute)), direction, nulls);
    }
}
