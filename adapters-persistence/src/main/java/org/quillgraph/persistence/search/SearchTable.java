package org.quillgraph.persistence.search;

import jakarta.persistence.Table;

/** Finds the table behind a JPA class; what belongs to its search is named after it. */
final class SearchTable {

    private SearchTable() {}

    static String of(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        if (table == null || !table.name().matches("[a-z_0-9]+")) {
            throw new IllegalStateException(entity + " needs a @Table with a plain name");
        }
        return table.name();
    }
}
