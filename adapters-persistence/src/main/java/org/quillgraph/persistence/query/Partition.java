package org.quillgraph.persistence.query;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Relation.ToMany;
import org.quillgraph.persistence.database.JsonText;

/**
 * The sets of rows that one query is asked of at once, each known by a key: all rows, each
 * parent's, or each group's.
 */
sealed interface Partition {

    /** What tells the part that a row is in: a term for each value of the parts' keys. */
    List<Term> terms(From.Row row);

    /** Which rows are in any of the parts at all. */
    BooleanExpression member(From.Row row);

    List<Part> parts();

    /** Whether all members are of one part, whose page then needs no rank to be cut out. */
    boolean isOne();

    /** All rows in one part, whose key is empty. */
    record Whole() implements Partition {
        @Override
        public List<Term> terms(From.Row row) {
            return List.of();
        }

        @Override
        public BooleanExpression member(From.Row row) {
            return Functions.ALWAYS;
        }

        @Override
        public List<Part> parts() {
            return List.of(Part.WHOLE);
        }

        @Override
        public boolean isOne() {
            return true;
        }
    }

    /** The rows in a collection of each of some parents. */
    record ByParent(ToMany collection, List<?> parents) implements Partition {
        @Override
        public List<Term> terms(From.Row row) {
            return List.of(Term.of(row.ownerIn(collection), Kind.ID, false));
        }

        @Override
        public BooleanExpression member(From.Row row) {
            Path<?> owner = row.ownerIn(collection);
            BooleanExpression among =
                    isOne()
                            ? Expressions.predicate(
                                    Ops.EQ, owner, ConstantImpl.create(parents.getFirst()))
                            : Functions.idIn(owner, parents);
            return among.and(row.isOf(collection));
        }

        @Override
        public List<Part> parts() {
            return parents.stream().map(parent -> new Part(List.of(parent))).toList();
        }

        @Override
        public boolean isOne() {
            return parents.size() == 1;
        }
    }

    /** The rows of each of some groups, within the parts of an outer partition. */
    record ByGroup(Partition outer, List<GroupBy> by, List<Part> parts) implements Partition {
        @Override
        public List<Term> terms(From.Row row) {
            return Stream.concat(outer.terms(row).stream(), by.stream().map(key -> term(key, row)))
                    .toList();
        }

        /**
         * Every key names its values; a row in a combination of them that is no group is read and
         * passed over.
         */
        @Override
        public BooleanExpression member(From.Row row) {
            BooleanExpression member = outer.member(row);
            int first = outer.terms(row).size();
            for (int i = 0; i < by.size(); i++) {
                member = member.and(among(term(by.get(i), row), values(first + i)));
            }
            return member;
        }

        @Override
        public boolean isOne() {
            // one group has members in each part of the outer partition
            return parts.size() == 1 && outer.isOne();
        }

        private List<@Nullable Object> values(int place) {
            return parts.stream()
                    .<@Nullable Object>map(part -> part.key().get(place))
                    .distinct()
                    .toList();
        }

        private static BooleanExpression among(Term term, List<@Nullable Object> values) {
            List<Object> present =
                    values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
            BooleanExpression missing = Comparisons.isNull(term.expression(), true);
            if (present.isEmpty()) {
                return missing;
            }
            BooleanExpression some =
                    switch (term.kind()) {
                        case JSON, STRING_LIST ->
                                present.stream()
                                        .map(
                                                value ->
                                                        Functions.jsonEquals(
                                                                term.expression(),
                                                                JsonText.write(value)))
                                        .reduce(BooleanExpression::or)
                                        .orElseThrow();
                        default ->
                                Expressions.predicate(
                                        Ops.IN, term.expression(), ConstantImpl.create(present));
                    };
            return present.size() == values.size() ? some : some.or(missing);
        }
    }

    /** {@code t1.category}, {@code time_bucket(t0.createdAt, 'MONTH', 'Europe/Berlin')} */
    static Term term(GroupBy key, From.Row row) {
        Term term = row.term(key.through(), key.attribute());
        return key.bucket()
                .map(bucket -> term.at(Functions.bucket(term.expression(), bucket)))
                .orElse(term);
    }
}
