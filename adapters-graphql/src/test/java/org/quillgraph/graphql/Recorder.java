package org.quillgraph.graphql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;

/**
 * Remembers what it was asked, and answers each collection with one row, or group, without values.
 */
public final class Recorder implements QueryPort {
    private static final int MOST_KEYS = 1_000;

    public final List<Query> asked = new ArrayList<>();

    @Override
    public Result fetch(Query query) {
        asked.add(query);
        return answer(query);
    }

    public Query only() {
        if (asked.size() != 1) {
            throw new AssertionError("asked " + asked.size() + " times");
        }
        return asked.getFirst();
    }

    private static Result answer(Query query) {
        return new Result(
                query.rows().map(it -> new Result.Rows(List.of(row(it)), false, false)),
                figures(query.measures()),
                query.groupings().stream().map(Recorder::groups).toList());
    }

    private static Result.Row row(RowSelection selection) {
        return new Result.Row(
                nothing(selection.attributes().size()),
                selection.ones().stream().map(one -> row(one.rows())).toList(),
                selection.manys().stream().map(many -> answer(many.query())).toList(),
                nothing(MOST_KEYS));
    }

    private static Result.Groups groups(Grouping grouping) {
        Result.Group group =
                new Result.Group(
                        nothing(grouping.by().size()),
                        figures(grouping.measures()),
                        grouping.rows().stream().map(Recorder::answer).toList(),
                        nothing(MOST_KEYS));
        return new Result.Groups(
                List.of(group),
                false,
                false,
                grouping.count() ? OptionalLong.of(1) : OptionalLong.empty());
    }

    private static Map<Measure, Object> figures(Set<Measure> measures) {
        Map<Measure, Object> figures = new HashMap<>();
        measures.forEach(measure -> figures.put(measure, null));
        return figures;
    }

    private static List<Object> nothing(int size) {
        return Collections.nCopies(size, null);
    }
}
