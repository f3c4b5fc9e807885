package org.quillgraph.domain.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.query.oracle.Library.BOOKS;
import static org.quillgraph.domain.query.oracle.Library.author;
import static org.quillgraph.domain.query.oracle.Library.book;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;
import org.quillgraph.domain.query.oracle.Library.Author;
import org.quillgraph.domain.query.oracle.Library.Book;

class GroupsTest {
    private static final Author ANNA = author("Anna");
    private static final Author BEN = author("Ben");
    private static final Library LIBRARY =
            new Library(
                    ANNA,
                    BEN,
                    Book.of("a").by(ANNA),
                    Book.of("b").by(BEN),
                    Book.of("c").by(ANNA),
                    Book.of("d"));
    private static final GroupBy NAME =
            new GroupBy(
                    List.of(Objects.requireNonNull(BOOKS.toOne("author"))),
                    Library.AUTHORS.attribute("name"),
                    Optional.empty());

    @Test
    void rowsWithoutAValueFormAGroupOfTheirOwn() {
        Result.Groups groups = groups(Filter.EVERYTHING, List.of(), Page.first(10));

        assertThat(groups.groups())
                .extracting(group -> group.key().getFirst())
                .containsExactly("Anna", "Ben", null);
        assertThat(groups.groups())
                .extracting(group -> group.measures().get(Measure.COUNT))
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void totalsSeeHavingButNotThePage() {
        Filter several = new Filter.Compare(Measure.COUNT, Operator.LTE, 1L);
        Result.Groups groups = groups(several, List.of(), Page.first(1));

        assertThat(groups.total()).hasValue(2);
        assertThat(groups.groups()).hasSize(1);
        assertThat(groups.hasNext()).isTrue();
    }

    @Test
    void sortByFiguresThenKeysInTheSameDirection() {
        Sort count = new Sort(new Sort.GroupMeasure(Measure.COUNT), Direction.ASC, Nulls.LAST);
        Result.Groups groups = groups(Filter.EVERYTHING, List.of(count), Page.first(10));

        assertThat(groups.groups())
                .extracting(group -> group.key().getFirst())
                .containsExactly("Ben", null, "Anna");
    }

    @Test
    void haveRowsOfTheirOwn() {
        Result.Groups groups = groups(Filter.EVERYTHING, List.of(), Page.first(1));
        Result.Rows ofAnna = groups.groups().getFirst().rows().getFirst().rows().orElseThrow();

        assertThat(ofAnna.rows())
                .extracting(row -> row.attributes().getFirst())
                .containsExactly("c");
        assertThat(ofAnna.hasNext()).isTrue();
    }

    private static Result.Groups groups(Filter having, List<Sort> order, Page page) {
        Sort newest =
                new Sort(new Sort.Field(List.of(), book("title")), Direction.DESC, Nulls.LAST);
        Query first =
                Query.rows(
                        BOOKS,
                        Filter.EVERYTHING,
                        List.of(newest),
                        Page.first(1),
                        Library.reading(book("title")));
        Grouping grouping =
                new Grouping(
                        List.of(NAME),
                        having,
                        order,
                        page,
                        true,
                        true,
                        false,
                        Set.of(Measure.COUNT),
                        List.of(first));
        Query query =
                new Query(
                        BOOKS,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(1),
                        Optional.empty(),
                        Set.of(),
                        List.of(grouping));
        return LIBRARY.fetch(query).groupings().getFirst();
    }
}
