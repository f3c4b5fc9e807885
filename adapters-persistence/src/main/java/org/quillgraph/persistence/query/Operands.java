package org.quillgraph.persistence.query;

import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.domain.query.Relation.ToOne;

/** Where a filter finds what it compares. */
sealed interface Operands {

    Term term(Operand operand);

    /** The row the conditions are about. */
    From.Row row();

    /**
     * Conditions on a row, or on the row a reference leads to, which is joined only when something
     * but its key is asked.
     */
    final class OfRow implements Operands {
        private final From.Row owner;
        private final @Nullable ToOne relation;

        OfRow(From.Row row) {
            this.owner = row;
            this.relation = null;
        }

        OfRow(From.Row owner, ToOne relation) {
            this.owner = owner;
            this.relation = relation;
        }

        @Override
        public From.Row row() {
            return relation == null ? owner : owner.one(relation);
        }

        @Override
        public Term term(Operand operand) {
            return switch (operand) {
                case Attribute attribute -> attribute(attribute);
                case Operand.At at ->
                        Term.of(
                                Jsons.at(attribute(at.attribute()).expression(), at.path()),
                                at.kind(),
                                true);
                case Measure measure ->
                        throw new IllegalArgumentException("no row has a " + measure);
            };
        }

        private Term attribute(Attribute attribute) {
            return owner.term(relation == null ? List.of() : List.of(relation), attribute);
        }
    }

    /** Conditions on the key that a reference holds, wherever it leads. */
    record OfReference(From.Row row, ToOne relation) implements Operands {
        @Override
        public Term term(Operand operand) {
            return Term.of(
                    row.storedIdOf(relation), relation.target().id(), row.nullable(relation));
        }
    }

    /** Conditions on the figures of a group of rows. */
    record OfGroup(From.Row row) implements Operands {
        @Override
        public Term term(Operand operand) {
            return Measures.term(measure(operand), row);
        }
    }

    /**
     * Conditions on the figures of a row's collection: {@code (select count(*) from X t1 where
     * t1.parent.id = t0.id) > 2}.
     */
    record OfCollection(From.Row row, ToMany relation) implements Operands {
        @Override
        public Term term(Operand operand) {
            From inner = row.from().inner(relation.target());
            Term measured = Measures.term(measure(operand), inner.root());
            return measured.at(inner.select(measured.expression(), linked(inner)));
        }

        BooleanExpression exists() {
            From inner = row.from().inner(relation.target());
            return inner.select(Expressions.ONE, linked(inner)).exists();
        }

        private BooleanExpression linked(From inner) {
            return inner.root().isIn(relation, row);
        }
    }

    private static Measure measure(Operand operand) {
        if (operand instanceof Measure measure) {
            return measure;
        }
        throw new IllegalArgumentException("only figures are compared here, not " + operand);
    }
}
