package org.quillgraph.application;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Page.Position;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;

/**
 * Reads all rows that a query meets, as they were at one moment, page after page: each begins where
 * the one before it ended, and only one is held at a time.
 */
public final class ReadAll {
    /** With the rows of collections inside others, which are held together. */
    private static final long ROWS_AT_ONCE = 20_000;

    private static final int LARGEST_PAGE = 1_000;

    private final QueryPort port;
    private final Limits limits;

    public ReadAll(QueryPort port, Limits limits) {
        this.port = port;
        this.limits = limits;
    }

    /**
     * Refuses what is too large even for a page at a time, as {@link Browse} does.
     *
     * @param query whose page says where to begin, and how many rows are wanted at most
     * @param asOf the time of the state that is asked; empty for what is now
     * @param pages gets at least one, if only an empty one
     */
    public void run(Query query, Optional<Instant> asOf, Consumer<Result> pages) {
        int size = pageSize(query);
        asOf.map(port::asOf)
                .orElse(port)
                .inOneState(
                        state -> {
                            read(state, query, size, pages);
                            return pages;
                        });
    }

    private int pageSize(Query query) {
        Scales one = new Scales(limits);
        one.weigh(on(query, Page.first(1)));
        long fitting = ROWS_AT_ONCE / Math.max(1, one.rows());
        int size = Math.clamp(fitting, 1, Math.min(LARGEST_PAGE, limits.largestPage()));
        new Scales(limits).weigh(on(query, Page.first(size)));
        return size;
    }

    private static void read(QueryPort state, Query query, int size, Consumer<Result> pages) {
        int left = query.page().size();
        Page page =
                new Page(
                        Math.min(size, left),
                        query.page().offset(),
                        false,
                        query.page().after(),
                        Optional.empty());
        while (true) {
            Result result = state.fetch(on(query, page));
            pages.accept(result);
            Result.Rows read = result.rows().orElseThrow();
            left -= read.rows().size();
            if (left == 0 || !read.hasNext()) {
                return;
            }
            Position last = new Position(read.rows().getLast().position());
            page = new Page(Math.min(size, left), 0, false, Optional.of(last), Optional.empty());
        }
    }

    private static Query on(Query query, Page page) {
        RowSelection rows = query.rows().orElseThrow();
        RowSelection placed = new RowSelection(rows.attributes(), rows.ones(), rows.manys(), true);
        return Query.rows(query.of(), query.filter(), query.order(), page, placed);
    }
}
