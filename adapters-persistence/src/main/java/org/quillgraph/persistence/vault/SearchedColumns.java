package org.quillgraph.persistence.vault;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.persistence.search.SearchTable;

/** Where the texts that are searched stand in the rows of a table. */
record SearchedColumns(Table table, SearchTable search, List<Integer> places) {
    private static final Map<Table, SearchedColumns> ALL =
            ContentGraph.catalogue().types().stream()
                    .filter(type -> !type.searchable().isEmpty())
                    .map(SearchedColumns::of)
                    .collect(toUnmodifiableMap(SearchedColumns::table, Function.identity()));

    static @Nullable SearchedColumns of(Table table) {
        return ALL.get(table);
    }

    static Collection<SearchedColumns> all() {
        return ALL.values();
    }

    private static SearchedColumns of(EntityType type) {
        Table table = Tables.of(type.name());
        List<String> columns = table.columns().stream().map(Column::name).toList();
        SearchTable search = new SearchTable(type, table.name());
        return new SearchedColumns(
                table, search, search.columns().stream().map(columns::indexOf).toList());
    }

    /** The id and the texts. */
    Object[] in(List<@Nullable String> row) {
        return Stream.<@Nullable Object>concat(
                        Stream.of(UUID.fromString(Table.key(row))), places.stream().map(row::get))
                .toArray();
    }
}
