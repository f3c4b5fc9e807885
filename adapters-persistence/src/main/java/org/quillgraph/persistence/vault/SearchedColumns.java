package org.quillgraph.persistence.vault;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;

/** Where the texts that are searched stand in the rows of a table. */
record SearchedColumns(Table table, EntityType type, List<Integer> places) {
    private static final Map<Table, SearchedColumns> ALL =
            ContentGraph.catalogue().types().stream()
                    .filter(type -> !type.searchable().isEmpty())
                    .map(SearchedColumns::of)
                    .collect(toUnmodifiableMap(SearchedColumns::table, Function.identity()));

    static @Nullable SearchedColumns of(Table table) {
        return ALL.get(table);
    }

    private static SearchedColumns of(EntityType type) {
        Table table = Tables.of(type.name());
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return new SearchedColumns(
                table,
                type,
                type.searchable().stream().map(name -> columns.indexOf(snake(name))).toList());
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The id and the texts. */
    Object[] in(List<@Nullable String> row) {
        return Stream.<@Nullable Object>concat(
                        Stream.of(UUID.fromString(Table.key(row))), places.stream().map(row::get))
                .toArray();
    }
}
