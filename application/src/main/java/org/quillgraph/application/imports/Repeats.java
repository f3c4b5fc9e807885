package org.quillgraph.application.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.quillgraph.application.imports.ImportTable.Order;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.imports.SeenKeys;
import org.quillgraph.domain.table.TableRow;
import org.quillgraph.domain.table.TableRow.Accepted;

/** Tells rows that name what an earlier row of their file named from those that do not. */
final class Repeats implements AutoCloseable {
    private final Order order;
    private final Seen seen;

    Repeats(Order order, SeenKeys seen) {
        this.order = order;
        this.seen = new Seen(order.isDry(), seen);
    }

    /** Chooses, of rows that are given in their order, those that name nothing once more. */
    Predicate<TableRow> firsts() {
        Set<Name> before = new HashSet<>();
        return row -> {
            List<Name> names = names(row).toList();
            boolean isFirst = taken(row).isEmpty() && names.stream().noneMatch(before::contains);
            before.addAll(names);
            return isFirst;
        };
    }

    /** The row came in, or was there. */
    void add(TableRow row) {
        int content = row.cells().hashCode();
        names(row)
                .forEach(
                        name -> {
                            if (order.findsBy(name)) {
                                seen.add(name, content);
                            } else {
                                seen.addUnstored(name, content);
                            }
                        });
    }

    /** What the row names that an earlier one named. */
    Optional<Name> taken(TableRow row) {
        return names(row).filter(name -> seen.content(name).isPresent()).findFirst();
    }

    /** Whether it only says again what the earlier one said. */
    boolean isAgain(TableRow row, Name taken) {
        return order.findsBy(taken) && !seen.contradicts(taken, row.cells().hashCode());
    }

    /** What records are found by comes first. */
    private Stream<Name> names(TableRow row) {
        Draft draft = ((Accepted) row.reading()).draft();
        Stream<Name> keys =
                draft.of().uniqueKeys().stream().flatMap(key -> Name.of(key, draft).stream());
        return Stream.concat(Name.of(draft).stream(), keys);
    }

    @Override
    public void close() {
        seen.close();
    }
}
