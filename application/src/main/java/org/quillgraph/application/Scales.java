package org.quillgraph.application;

import java.util.List;
import java.util.Set;
import org.quillgraph.domain.model.Problem.TooMuch;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;

/**
 * Adds up what one query asks for, and refuses it as soon as that is more than the limits allow.
 */
final class Scales {
    private final Limits limits;
    private long parts;
    private long rows;
    private long groups;
    private long conditions;
    private long values;

    Scales(Limits limits) {
        this.limits = limits;
    }

    void weigh(Query query) {
        weigh(query, "", 0, 1);
    }

    /** What the answer to the queries weighed would hold if all its pages were full. */
    long rows() {
        return rows;
    }

    /** {@code parents} is how many rows may each have such a collection. */
    private void weigh(Query query, String path, int depth, long parents) {
        deep(depth, path, "the nesting of relations");
        conditions(query.filter(), path + "filter", 0);
        query.order().forEach(sort -> key(sort, path));
        // refused even where no row is selected: the next request will select some
        pageSize(query.page(), path);
        addParts(path, query.measures().isEmpty() ? 0 : 1);
        measures(query.measures(), path);
        query.rows().ifPresent(selection -> rows(query.page(), selection, path, depth, parents));
        query.groupings().forEach(groups -> groups(groups, path + "groups.", depth, parents));
    }

    private void rows(Page page, RowSelection selection, String path, int depth, long parents) {
        addParts(path, 1);
        long most = addRows(page, path, parents);
        row(selection, path, depth, most);
    }

    private void row(RowSelection selection, String path, int depth, long parents) {
        deep(depth, path, "the nesting of relations");
        for (RowSelection.One one : selection.ones()) {
            row(one.rows(), path + one.relation() + ".", depth + 1, parents);
        }
        for (RowSelection.Many many : selection.manys()) {
            weigh(many.query(), path + many.relation() + ".", depth + 1, parents);
        }
    }

    private void groups(Grouping grouping, String path, int depth, long parents) {
        addParts(path, 1);
        long most = addRows(grouping.page(), path, parents);
        groups += most;
        atMost(
                limits.groups(),
                groups,
                pageArgument(grouping.page(), path),
                "the number of groups, were all pages full,",
                Limits.GROUPS);
        conditions(grouping.having(), path + "having", 0);
        grouping.order().forEach(sort -> key(sort, path));
        grouping.by().forEach(by -> chain(by.through().size(), path + "by"));
        measures(grouping.measures(), path);
        grouping.rows().forEach(query -> weigh(query, path + "nodes.", depth + 1, most));
    }

    private long addRows(Page page, String path, long parents) {
        pageSize(page, path);
        long most = parents * Math.max(1, page.size());
        rows += most;
        atMost(
                limits.rows(),
                rows,
                pageArgument(page, path),
                "the number of rows, were all pages full,",
                Limits.ROWS);
        return most;
    }

    private void pageSize(Page page, String path) {
        atMost(
                limits.largestPage(),
                page.size(),
                pageArgument(page, path),
                "the page size",
                Limits.LARGEST_PAGE);
    }

    /** The argument that says how large it is. */
    private static String pageArgument(Page page, String path) {
        return path + (page.last() ? "last" : "first");
    }

    private void addParts(String path, int more) {
        parts += more;
        atMost(
                limits.parts(),
                parts,
                path,
                "the number of collections, aggregates and groupings",
                Limits.PARTS);
    }

    private void conditions(Filter filter, String path, int depth) {
        deep(depth, path, "the nesting of conditions");
        switch (filter) {
            case Filter.All(List<Filter> of) ->
                    of.forEach(each -> conditions(each, path, depth + 1));
            case Filter.Any(List<Filter> of) ->
                    of.forEach(each -> conditions(each, path, depth + 1));
            case Filter.Not(Filter of) -> conditions(of, path, depth + 1);
            case Filter.Through through -> conditions(through.filter(), path, depth + 1);
            case Filter.Related related -> conditions(related.filter(), path, depth + 1);
            case Filter.Aggregated aggregated -> conditions(aggregated.having(), path, depth + 1);
            case Filter.In(Operand operand, List<?> of) -> {
                place(operand, path);
                addConditions(path, isSpelledOut(operand) ? of.size() : 1);
                addValues(path, of.size());
            }
            case Filter.Holds holds -> addConditions(path, holds.values().size());
            case Filter.Search search -> {
                addConditions(path, 1);
                addValues(path, words(search.query()));
            }
            case Filter.Compare compare -> condition(compare.operand(), path);
            case Filter.IsNull isNull -> condition(isNull.operand(), path);
            case Filter.Text text -> condition(text.operand(), path);
            case Filter.IsEmpty _, Filter.IsMissing _ -> addConditions(path, 1);
        }
    }

    private void condition(Operand operand, String path) {
        place(operand, path);
        addConditions(path, 1);
    }

    private void place(Operand operand, String path) {
        if (operand instanceof Operand.At at) {
            deep(at.path().size(), path, "the length of a path into JSON");
        }
        if (operand instanceof Measure measure) {
            chain(measure.through().size(), path);
        }
    }

    /** JSON has no list of values to be in: each is a condition of its own. */
    private static boolean isSpelledOut(Operand operand) {
        return operand.kind() == Kind.JSON || operand.kind() == Kind.STRING_LIST;
    }

    private static int words(SearchQuery search) {
        return search.alternatives().stream()
                .mapToInt(words -> words.required().size() + words.excluded().size())
                .sum();
    }

    private void addConditions(String path, int more) {
        conditions += more;
        atMost(
                limits.conditions(),
                conditions,
                path,
                "the number of conditions and sort keys",
                Limits.CONDITIONS);
    }

    private void addValues(String path, int more) {
        values += more;
        atMost(limits.values(), values, path, "the number of values", Limits.VALUES);
    }

    private void key(Sort sort, String path) {
        addConditions(path + "orderBy", 1);
        chain(
                switch (sort.by()) {
                    case Sort.Field field -> field.through().size();
                    case Sort.OfMany figure ->
                            figure.through().size() + figure.measure().through().size();
                    case Sort.GroupMeasure figure -> figure.measure().through().size();
                    case Sort.Relevance _, Sort.GroupKey _ -> 0;
                },
                path + "orderBy");
    }

    private void measures(Set<Measure> measures, String path) {
        measures.forEach(measure -> chain(measure.through().size(), path + "aggregate"));
    }

    private void chain(int relations, String path) {
        deep(relations, path, "the chain of relations");
    }

    private void deep(long asked, String path, String what) {
        atMost(limits.depth(), asked, path, what, Limits.DEPTH);
    }

    private static void atMost(long limit, long asked, String path, String what, String setting) {
        if (asked > limit) {
            String where = path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
            throw new ProblemException(
                    new TooMuch(where.isEmpty() ? "query" : where, what, asked, limit, setting));
        }
    }
}
