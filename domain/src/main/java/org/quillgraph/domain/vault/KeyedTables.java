package org.quillgraph.domain.vault;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Tables whose rows can be looked up by their keys. */
public interface KeyedTables {

    List<Table> tables();

    /** Reads all rows of these tables. */
    void tell(List<Table> tables, Rows rows);

    /** The rows that there are of those with these keys, a few hundred at most, by their key. */
    SequencedMap<String, List<@Nullable String>> find(Table table, List<String> keys);
}
