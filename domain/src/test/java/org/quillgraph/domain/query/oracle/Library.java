package org.quillgraph.domain.query.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Searchable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;

/** Books and their authors, small enough to work out every answer by hand. */
final class Library {
    static final Catalogue CATALOGUE = Catalogue.of(Author.class, Book.class);
    static final EntityType AUTHORS = CATALOGUE.type(Author.class);
    static final EntityType BOOKS = CATALOGUE.type(Book.class);

    record Author(Key<Author> id, String name) {}

    @Searchable({"title", "blurb"})
    record Book(
            Key<Book> id,
            @Inverse("books") Optional<Key<Author>> author,
            String title,
            Optional<String> blurb,
            Optional<BigDecimal> price,
            Optional<Json> facts,
            Optional<Instant> printedAt) {

        static Book of(String title) {
            return new Book(
                    key(),
                    Optional.empty(),
                    title,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Book by(Author author) {
            return new Book(id, Optional.of(author.id), title, blurb, price, facts, printedAt);
        }

        Book about(String blurb) {
            return new Book(id, author, title, Optional.of(blurb), price, facts, printedAt);
        }

        Book at(String price) {
            Optional<BigDecimal> decimal = Optional.of(new BigDecimal(price));
            return new Book(id, author, title, blurb, decimal, facts, printedAt);
        }

        Book with(Object facts) {
            return new Book(
                    id, author, title, blurb, price, Optional.of(new Json(facts)), printedAt);
        }

        Book printed(String time) {
            return new Book(
                    id, author, title, blurb, price, facts, Optional.of(Instant.parse(time)));
        }
    }

    private static long keys;
    private final QueryPort queries;

    Library(Record... records) {
        queries = new ListQueries(CATALOGUE, Arrays.asList(records), Library::words);
    }

    static Author author(String name) {
        return new Author(key(), name);
    }

    /** Every key greater than the one before, so that the order of making is that of identity. */
    static <T> Key<T> key() {
        return new Key<>(new UUID(0, keys++));
    }

    static Attribute book(String attribute) {
        return BOOKS.attribute(attribute);
    }

    Result fetch(Query query) {
        return queries.fetch(query);
    }

    List<Object> books(Filter filter) {
        return column(Query.rows(BOOKS, filter, List.of(), Page.first(50), reading(book("title"))));
    }

    List<Object> authors(Filter filter) {
        RowSelection names = reading(AUTHORS.attribute("name"));
        return column(Query.rows(AUTHORS, filter, List.of(), Page.first(50), names));
    }

    List<Object> sorted(Sort... order) {
        return page(Page.first(50), order);
    }

    List<Object> page(Page page, Sort... order) {
        return column(
                Query.rows(BOOKS, Filter.EVERYTHING, List.of(order), page, reading(book("title"))));
    }

    static RowSelection reading(Attribute attribute) {
        return new RowSelection(List.of(attribute), List.of(), List.of(), false);
    }

    private List<Object> column(Query query) {
        return fetch(query).rows().orElseThrow().rows().stream()
                .map(row -> row.attributes().getFirst())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
