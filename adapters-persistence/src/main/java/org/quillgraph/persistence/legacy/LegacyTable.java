package org.quillgraph.persistence.legacy;

import java.util.List;
import java.util.function.Function;
import org.quillgraph.domain.model.Entity;

/**
 * A table of an older system's SQLite file.
 *
 * @param reading makes records of a row, or refuses it
 */
record LegacyTable(String name, Function<LegacyColumns, List<? extends Entity<?>>> reading) {

    String counting() {
        return "SELECT count(id) FROM " + name;
    }

    String rows() {
        return "SELECT * FROM " + name + " ORDER BY id";
    }
}
