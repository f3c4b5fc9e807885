package org.quillgraph.domain.query.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Filter.Operator;
import org.quillgraph.domain.query.Filter.Quantifier;
import org.quillgraph.domain.query.Grouping;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Measure.Function;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.domain.query.Sort.Direction;
import org.quillgraph.domain.query.Sort.Nulls;

/** A query for each attribute and each relation of a catalogue, so that none is left to chance. */
final class CatalogueQueries {
    private static final Page PAGE = Page.first(20);

    private final List<Query> queries = new ArrayList<>();
    private final Samples samples;

    private CatalogueQueries(Samples samples) {
        this.samples = samples;
    }

    static List<Query> of(Catalogue catalogue, QueryPort data) {
        CatalogueQueries all = new CatalogueQueries(new Samples(catalogue, data));
        for (EntityType type : catalogue.types()) {
            type.attributes().forEach(attribute -> all.add(type, attribute));
            type.toOnes().forEach(relation -> all.add(type, relation));
            type.toManys().forEach(relation -> all.add(type, relation));
        }
        return all.queries;
    }

    /** Filtered, sorted and grouped by the attribute, as far as its kind allows. */
    private void add(EntityType type, Attribute attribute) {
        List<Object> present = samples.of(type, attribute);
        boolean ordered = attribute.kind().ordered();
        Operator operator = ordered ? Operator.GTE : Operator.EQ;
        Filter filter =
                present.isEmpty()
                        ? new Filter.IsNull(attribute)
                        : new Filter.Compare(attribute, operator, present.get(present.size() / 2));
        Sort.By by = new Sort.Field(List.of(), ordered ? attribute : type.id());
        Optional<RowSelection> rows =
                Optional.of(
                        new RowSelection(
                                List.of(type.id(), attribute), List.of(), List.of(), false));
        for (Filter condition : List.of(filter, new Filter.Not(filter))) {
            queries.add(
                    new Query(
                            type,
                            condition,
                            List.of(new Sort(by, Direction.DESC, Nulls.LAST)),
                            PAGE,
                            rows,
                            measures(attribute),
                            ordered ? List.of(groups(List.of(), attribute)) : List.of()));
        }
    }

    private static Set<Measure> measures(Attribute attribute) {
        Set<Measure> measures = new LinkedHashSet<>(Set.of(Measure.COUNT));
        for (Function function : List.of(Function.COUNT_DISTINCT, Function.MIN, Function.MAX)) {
            if (function.takes(attribute.kind())) {
                measures.add(Measure.of(function, attribute));
            }
        }
        return measures;
    }

    private static Grouping groups(List<ToOne> through, Attribute attribute) {
        return new Grouping(
                List.of(new GroupBy(through, attribute, Optional.empty())),
                Filter.EVERYTHING,
                List.of(),
                PAGE,
                true,
                true,
                false,
                Set.of(Measure.COUNT),
                List.of());
    }

    /** Rows with what the reference leads to, sorted and grouped through it. */
    private void add(EntityType type, ToOne relation) {
        Attribute id = relation.target().id();
        RowSelection target = new RowSelection(List.of(id), List.of(), List.of(), false);
        queries.add(
                new Query(
                        type,
                        new Filter.Any(
                                List.of(
                                        new Filter.IsMissing(relation),
                                        new Filter.Through(relation, Filter.EVERYTHING))),
                        List.of(
                                new Sort(
                                        new Sort.Field(List.of(relation), id),
                                        Direction.ASC,
                                        Nulls.FIRST)),
                        PAGE,
                        Optional.of(
                                new RowSelection(
                                        List.of(type.id()),
                                        List.of(new RowSelection.One(relation, target)),
                                        List.of(),
                                        false)),
                        Set.of(Measure.COUNT),
                        List.of(groups(List.of(relation), id))));
    }

    /** Rows that have a collection, those with the largest first, with what it holds. */
    private void add(EntityType type, ToMany relation) {
        EntityType target = relation.target();
        Query rows =
                Query.rows(
                        target,
                        Filter.EVERYTHING,
                        List.of(),
                        Page.first(3),
                        new RowSelection(List.of(target.id()), List.of(), List.of(), false));
        queries.add(
                Query.rows(
                        type,
                        new Filter.Related(relation, Quantifier.SOME, Filter.EVERYTHING),
                        List.of(
                                new Sort(
                                        new Sort.OfMany(List.of(), relation, Measure.COUNT),
                                        Direction.DESC,
                                        Nulls.LAST)),
                        PAGE,
                        new RowSelection(
                                List.of(type.id()),
                                List.of(),
                                List.of(new RowSelection.Many(relation, rows)),
                                false)));
    }
}
