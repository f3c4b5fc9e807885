package org.quillgraph.domain.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes tables with their rows, one after the other, and keeps none of them in memory. */
public interface Rows {
    /** For those who only listen on the way. */
    Rows NOWHERE =
            new Rows() {
                @Override
                public void begin(Table table) {}

                @Override
                public void add(List<@Nullable String> values) {}
            };

    /** The rows that follow are of this table. */
    void begin(Table table);

    /** The texts of a row's values, in the order of the columns. */
    void add(List<@Nullable String> values);
}
