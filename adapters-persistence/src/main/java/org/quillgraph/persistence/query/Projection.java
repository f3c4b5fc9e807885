package org.quillgraph.persistence.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.RowSelection;

/**
 * The columns that a selection of rows reads, to-ones joined in, and how to make rows of the
 * tuples.
 */
final class Projection {
    private final Columns columns;
    private final Node root;
    private final List<Columns.Column> position;

    /** What is read of one row in a tuple; there is no such row where its identity is null. */
    private record Node(
            int identity,
            List<Columns.Column> attributes,
            List<Node> ones,
            List<RowSelection.Many> manys) {}

    /**
     * The places in rows already made that the answers to a nested query will be put in, by the
     * owning row's identity.
     */
    record Slot(Object owner, List<Result> manys, int place) {
        void fill(Result result) {
            manys.set(place, result);
        }
    }

    /** The slots of every nested query met while reading. */
    static final class Slots {
        private final IdentityHashMap<RowSelection.Many, List<Slot>> slots =
                new IdentityHashMap<>();

        void add(RowSelection.Many many, Slot slot) {
            slots.computeIfAbsent(many, none -> new ArrayList<>()).add(slot);
        }

        IdentityHashMap<RowSelection.Many, List<Slot>> byQuery() {
            return slots;
        }
    }

    Projection(RowSelection selection, From.Row row, Columns columns, List<Term> position) {
        this.columns = columns;
        this.root = node(selection, row, columns.place(row.id()));
        this.position = selection.positions() ? columns.addAll(position) : List.of();
    }

    private Node node(RowSelection selection, From.Row row, int identity) {
        List<Columns.Column> attributes =
                selection.attributes().stream()
                        .map(attribute -> columns.add(row.term(attribute)))
                        .toList();
        List<Node> ones = selection.ones().stream().map(one -> node(one, row)).toList();
        return new Node(identity, attributes, ones, selection.manys());
    }

    private Node node(RowSelection.One one, From.Row owner) {
        int identity = columns.place(owner.idOf(one.relation()));
        RowSelection rows = one.rows();
        Attribute id = one.relation().target().id();
        if (rows.ones().isEmpty() && rows.attributes().stream().allMatch(id::equals)) {
            // the reference itself tells all that is asked, no join is needed
            List<Columns.Column> ids =
                    rows.attributes().stream()
                            .map(
                                    attribute ->
                                            new Columns.Column(
                                                    identity,
                                                    Term.of(owner.idOf(one.relation()), id, true)))
                            .toList();
            return new Node(identity, ids, List.of(), rows.manys());
        }
        return node(rows, owner.one(one.relation()), identity);
    }

    Result.Row read(Cells tuple, Slots slots) {
        return read(root, tuple, slots, Columns.read(position, tuple));
    }

    private static Result.Row read(
            Node node, Cells tuple, Slots slots, List<@Nullable Object> position) {
        @Nullable Object[] attributes = new Object[node.attributes.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = node.attributes.get(i).read(tuple);
        }
        List<Result.@Nullable Row> ones = new ArrayList<>(node.ones.size());
        for (Node one : node.ones) {
            ones.add(tuple.get(one.identity) == null ? null : read(one, tuple, slots, List.of()));
        }
        List<Result> manys = manys(node, tuple, slots);
        return new Result.Row(Arrays.asList(attributes), ones, manys, position);
    }

    private static List<Result> manys(Node node, Cells tuple, Slots slots) {
        if (node.manys.isEmpty()) {
            return List.of();
        }
        List<Result> manys = Arrays.asList(new Result[node.manys.size()]);
        for (int i = 0; i < manys.size(); i++) {
            slots.add(
                    node.manys.get(i),
                    new Slot(java.util.Objects.requireNonNull(tuple.get(node.identity)), manys, i));
        }
        return manys;
    }
}
