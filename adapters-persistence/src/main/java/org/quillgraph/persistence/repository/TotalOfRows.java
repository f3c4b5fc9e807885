package org.quillgraph.persistence.repository;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Field;
import java.math.BigDecimal;

/** {@code PipelineEntity.totalCost}, the sum of {@code CostEntryEntity.cost} */
final class TotalOfRows extends Derivation {
    private final Field summand;

    TotalOfRows(Field derived, Total total) {
        super(derived, total.over(), total.of());
        this.summand = field(total.over(), total.sum());
    }

    @Override
    void link(Row child, Row parent) {
        BigDecimal sofar = (BigDecimal) requireNonNull(derived(parent));
        derive(parent, sofar.add((BigDecimal) requireNonNull(get(summand, child))));
    }

    @Override
    String ofChildren() {
        return "select coalesce(sum(c.%s), 0) %s".formatted(summand.getName(), children());
    }
}
