package org.quillgraph.domain.query.differential;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.Bucket;
import org.quillgraph.domain.query.Grouping.Every;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Scope;
import org.quillgraph.domain.query.SearchQuery;
import org.quillgraph.domain.query.Sort;

/**
 * Draws queries over any catalogue that every implementation has to answer alike, the same ones for
 * the same seed.
 */
public final class QueryGenerator {
    private static final int DEPTH = 3;

    private final Catalogue catalogue;
    private final QueryPort data;
    private final Samples samples;

    /** The data is where values and positions in queries come from. */
    public QueryGenerator(Catalogue catalogue, QueryPort data) {
        this.catalogue = catalogue;
        this.data = data;
        this.samples = new Samples(catalogue, data);
    }

    public Query query(long seed) {
        Draw draw = new Draw(seed);
        List<EntityType> parents =
                catalogue.types().stream().filter(type -> !type.toManys().isEmpty()).toList();
        boolean parent = !parents.isEmpty() && draw.percent(50);
        return new Making(draw).query(draw.of(parent ? parents : catalogue.types()), DEPTH);
    }

    /** What somebody may see, who sees about a half of some types. */
    public Scope scope(long seed) {
        Draw draw = new Draw(seed);
        Making making = new Making(draw);
        Map<EntityType, Filter> conditions = new HashMap<>();
        for (EntityType type : catalogue.types()) {
            if (draw.percent(25)) {
                conditions.put(type, new Filter.Not(making.filters.plain(type, DEPTH)));
            }
        }
        return new Scope(catalogue.types(), conditions);
    }

    /** The making of one query. */
    private final class Making {
        private final Draw draw;
        private final RandomMeasures measures;
        private final RandomOrders orders;
        private final RandomSearches searches;
        private final RandomFilters filters;
        private final RandomPages pages;

        Making(Draw draw) {
            this.draw = draw;
            measures = new RandomMeasures(draw);
            orders = new RandomOrders(draw, measures);
            searches = new RandomSearches(draw, samples);
            filters =
                    new RandomFilters(draw, new RandomOperands(draw, samples), measures, searches);
            pages = new RandomPages(draw, data);
        }

        Query query(EntityType type, int depth) {
            Filter filter = filters.on(type, depth);
            List<Sort> order = orders.ofRows(type);
            if (type.searchable().isEmpty() || draw.percent(92)) {
                return query(type, filter, order, depth);
            }
            SearchQuery search = searches.of(type);
            Filter searching = new Filter.All(List.of(new Filter.Search(search), filter));
            return query(type, searching, undecidedByRelevance(type, order, search), depth);
        }

        private Query query(EntityType type, Filter filter, List<Sort> order, int depth) {
            boolean relevance =
                    order.stream().anyMatch(sort -> sort.by() instanceof Sort.Relevance);
            int groupings = draw.percent(depth * 15) ? 2 : 0;
            Query query =
                    new Query(
                            type,
                            filter,
                            order,
                            pages.ofRows(type, filter, order, 4 * depth + 2),
                            Optional.of(selection(type, depth, !relevance && draw.percent(30))),
                            draw.percent(30) ? measures.some(type, 4) : Set.of(),
                            draw.times(0, groupings, () -> grouping(type, filter, depth)));
            boolean rowless = !(query.measures().isEmpty() && query.groupings().isEmpty());
            return rowless && draw.percent(30) ? withoutRows(query) : query;
        }

        private static Query withoutRows(Query of) {
            return new Query(
                    of.of(),
                    of.filter(),
                    of.order(),
                    of.page(),
                    Optional.empty(),
                    of.measures(),
                    of.groupings());
        }

        /** Relevance after the identity decides nothing, but has to be understood. */
        private List<Sort> undecidedByRelevance(
                EntityType type, List<Sort> order, SearchQuery search) {
            List<Sort> longer = new ArrayList<>(order);
            longer.add(orders.by(new Sort.Field(List.of(), type.id())));
            longer.add(orders.by(new Sort.Relevance(search)));
            return longer;
        }

        private RowSelection selection(EntityType type, int depth, boolean positions) {
            return new RowSelection(
                    draw.some(type.attributes(), type.attributes().size()),
                    depth == 0 || type.toOnes().isEmpty()
                            ? List.of()
                            : draw.times(0, 2, () -> one(draw.of(type.toOnes()), depth - 1)),
                    depth == 0 || type.toManys().isEmpty()
                            ? List.of()
                            : draw.times(0, 2, () -> many(draw.of(type.toManys()), depth - 1)),
                    positions);
        }

        private RowSelection.One one(ToOne relation, int depth) {
            return new RowSelection.One(relation, selection(relation.target(), depth, false));
        }

        private RowSelection.Many many(ToMany relation, int depth) {
            return new RowSelection.Many(relation, query(relation.target(), depth));
        }

        private Grouping grouping(EntityType type, Filter filter, int depth) {
            List<GroupBy> by = keys(type);
            Filter having = draw.percent(60) ? Filter.EVERYTHING : filters.having(type, 2);
            Grouping grouping =
                    new Grouping(
                            by,
                            having,
                            orders.ofGroups(type, by),
                            Page.first(1),
                            draw.percent(40),
                            draw.percent(90),
                            draw.percent(30),
                            measures.some(type, 3),
                            draw.times(
                                    0,
                                    depth > 1 && draw.percent(40) ? 1 : 0,
                                    () -> query(type, depth - 2)));
            return paged(grouping, pages.ofGroups(type, filter, grouping, 12));
        }

        private static Grouping paged(Grouping of, Page page) {
            return new Grouping(
                    of.by(),
                    of.having(),
                    of.order(),
                    page,
                    of.count(),
                    of.groups(),
                    of.positions(),
                    of.measures(),
                    of.rows());
        }

        /** No attribute twice. */
        private List<GroupBy> keys(EntityType type) {
            Map<List<?>, GroupBy> keys = new LinkedHashMap<>();
            draw.times(1, 3, () -> key(type))
                    .forEach(key -> keys.put(List.of(key.through(), key.attribute()), key));
            return List.copyOf(keys.values());
        }

        private GroupBy key(EntityType type) {
            List<ToOne> chain = orders.chain(type);
            Attribute attribute = draw.of(RandomOrders.ordered(RandomOrders.end(type, chain)));
            boolean cut = attribute.kind() == Kind.DATE_TIME && draw.percent(80);
            return new GroupBy(chain, attribute, cut ? Optional.of(bucket()) : Optional.empty());
        }

        private Bucket bucket() {
            return new Bucket(draw.of(List.of(Every.values())), ZoneId.of(draw.of(Hostile.ZONES)));
        }
    }
}
