package org.quillgraph.application.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.vault.KeyedTables;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;

/** Reads the rows of one table that are not the same, or not there, on another side. */
final class Difference implements Rows {
    private static final int ROWS_AT_ONCE = 200;

    private final Table table;
    private final KeyedTables other;
    private final Consumer<List<List<@Nullable String>>> sink;
    private final List<List<@Nullable String>> batch = new ArrayList<>(ROWS_AT_ONCE);

    private Difference(
            Table table, KeyedTables other, Consumer<List<List<@Nullable String>>> sink) {
        this.table = table;
        this.other = other;
        this.sink = sink;
    }

    static void read(
            Table table,
            KeyedTables one,
            KeyedTables other,
            Consumer<List<List<@Nullable String>>> sink) {
        Difference difference = new Difference(table, other, sink);
        one.tell(List.of(table), difference);
        if (!difference.batch.isEmpty()) {
            difference.compare();
        }
    }

    static List<String> keys(List<List<@Nullable String>> rows) {
        List<String> keys = new ArrayList<>(rows.size());
        for (List<@Nullable String> row : rows) {
            keys.add(Table.key(row));
        }
        return keys;
    }

    @Override
    public void begin(Table table) {}

    @Override
    public void add(List<@Nullable String> values) {
        batch.add(values);
        if (batch.size() == ROWS_AT_ONCE) {
            compare();
        }
    }

    private void compare() {
        Map<String, List<@Nullable String>> there = other.find(table, keys(batch));
        List<List<@Nullable String>> different = new ArrayList<>();
        for (List<@Nullable String> row : batch) {
            if (!row.equals(there.get(Table.key(row)))) {
                different.add(row);
            }
        }
        if (!different.isEmpty()) {
            sink.accept(different);
        }
        batch.clear();
    }
}
