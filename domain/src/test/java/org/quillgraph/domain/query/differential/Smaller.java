package org.quillgraph.domain.query.differential;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.Relation;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;

/**
 * Takes parts away from a query that fails, as long as it goes on failing, so that people see why.
 */
final class Smaller {
    private static final int TRIES = 2_000;

    private Smaller() {}

    static Query failing(Query query, Predicate<Query> fails) {
        Query smallest = query;
        int tries = 0;
        for (boolean shrunk = true; shrunk; ) {
            shrunk = false;
            for (Object candidate : of(smallest)) {
                if (tries++ < TRIES && fails.test((Query) candidate)) {
                    smallest = (Query) candidate;
                    shrunk = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** The same value with one thing less, the biggest losses first. */
    private static List<Object> of(@Nullable Object value) {
        return switch (value) {
            case Attribute _, Relation _, Measure _, SearchQuery _, Sort _, Operand _ -> List.of();
            case Filter filter -> Stream.concat(simpler(filter), ofComponents(filter)).toList();
            case Page page -> pages(page);
            case Record record -> ofComponents(record).toList();
            case List<?> list -> ofList(list, shorter -> shorter);
            case Set<?> set -> ofList(List.copyOf(set), LinkedHashSet::new);
            case Optional<?> optional when optional.isPresent() ->
                    Stream.concat(
                                    Stream.<Object>of(Optional.empty()),
                                    of(optional.get()).stream().map(Optional::of))
                            .toList();
            case Boolean truth when truth -> List.of(false);
            case null, default -> List.of();
        };
    }

    private static Stream<Object> simpler(Filter filter) {
        Stream<? extends Filter> inside =
                switch (filter) {
                    case Filter.All all -> all.of().stream();
                    case Filter.Any any -> any.of().stream();
                    case Filter.Not not -> Stream.of(not.of());
                    default -> Stream.empty();
                };
        return filter.equals(Filter.EVERYTHING)
                ? Stream.empty()
                : Stream.concat(Stream.of(Filter.EVERYTHING), inside);
    }

    private static List<Object> pages(Page page) {
        List<Object> pages = new ArrayList<>();
        if (page.after().isPresent()) {
            pages.add(
                    new Page(
                            page.size(),
                            page.offset(),
                            page.last(),
                            Optional.empty(),
                            page.before()));
        }
        if (page.before().isPresent()) {
            pages.add(
                    new Page(
                            page.size(),
                            page.offset(),
                            page.last(),
                            page.after(),
                            Optional.empty()));
        }
        if (page.offset() > 0) {
            pages.add(new Page(page.size(), 0, page.last(), page.after(), page.before()));
        }
        return pages;
    }

    private static Stream<Object> ofComponents(Object part) {
        Record record = (Record) part;
        List<Object> values = Records.values(record);
        List<String> names =
                Records.components(record.getClass()).map(RecordComponent::getName).toList();
        return Stream.iterate(0, i -> i < values.size(), i -> i + 1)
                .filter(i -> mayShrink(record, names.get(i)))
                .flatMap(
                        i ->
                                of(values.get(i)).stream()
                                        .map(
                                                smaller ->
                                                        (Object)
                                                                Records.with(
                                                                        record,
                                                                        names.get(i),
                                                                        smaller)));
    }

    /** Positions belong to an order, and group keys to an index: those go first. */
    private static boolean mayShrink(Record record, String component) {
        return switch (record) {
            case Query query ->
                    switch (component) {
                        case "order" -> isFree(query.page()) && !byRelevance(query);
                        // what is relevant is said by the filter
                        case "filter" -> !byRelevance(query);
                        default -> true;
                    };
            case Grouping grouping ->
                    switch (component) {
                        case "order" -> isFree(grouping.page());
                        case "by" ->
                                isFree(grouping.page())
                                        && grouping.order().isEmpty()
                                        && grouping.by().size() > 1;
                        case "groups" -> false;
                        default -> true;
                    };
            default -> true;
        };
    }

    private static boolean byRelevance(Query query) {
        return query.order().stream().anyMatch(sort -> sort.by() instanceof Sort.Relevance);
    }

    private static boolean isFree(Page page) {
        return page.after().isEmpty() && page.before().isEmpty();
    }

    private static List<Object> ofList(List<?> list, Function<List<Object>, Object> made) {
        List<Object> smaller = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> without = new ArrayList<>(list);
            without.remove(i);
            smaller.add(made.apply(without));
        }
        for (int i = 0; i < list.size(); i++) {
            for (Object element : of(list.get(i))) {
                List<Object> with = new ArrayList<>(list);
                with.set(i, element);
                smaller.add(made.apply(with));
            }
        }
        return smaller;
    }
}
