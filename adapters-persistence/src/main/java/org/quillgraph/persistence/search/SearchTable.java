package org.quillgraph.persistence.search;

import jakarta.persistence.Table;
import jakarta.persistence.metamodel.Metamodel;
import org.quillgraph.domain.query.EntityType;

/** Finds the table behind a JPA class; what belongs to its search is named after it. */
final class SearchTable {

    private SearchTable() {}

    /** The JPA class of a type's rows. */
    static Class<?> entity(EntityType type, Metamodel metamodel) {
        return metamodel.getEntities().stream()
                .<Class<?>>map(entity -> entity.getJavaType())
                .filter(entity -> entity.getSimpleName().equals(type.name() + "Entity"))
                .findFirst()
                .orElseThrow();
    }

    static String of(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        if (table == null || !table.name().matches("[a-z_0-9]+")) {
            throw new IllegalStateException(entity + " needs a @Table with a plain name");
        }
        return table.name();
    }
}
