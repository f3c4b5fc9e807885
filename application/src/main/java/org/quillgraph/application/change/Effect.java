package org.quillgraph.application.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.model.Json;

/**
 * What a change set did to one record, all in all.
 *
 * @param wasThere whether there was such a record before
 * @param isLeft whether there was one afterwards
 * @param changes by component, what was before and what came of it
 */
record Effect(boolean wasThere, boolean isLeft, Map<String, List<@Nullable Object>> changes) {
    private static final List<@Nullable Object> NOTHING = Arrays.asList(null, null);

    static Effect of(List<Undo> newestFirst) {
        return new Effect(
                !newestFirst.getLast().isArrival(),
                newestFirst.getFirst().operation() != Operation.DELETED,
                changes(newestFirst));
    }

    /** The first value before and the last value after, of components in which they differ. */
    static Map<String, List<@Nullable Object>> changes(List<Undo> newestFirst) {
        Map<String, List<@Nullable Object>> all = new TreeMap<>();
        for (Undo undo : newestFirst) {
            undo.changes()
                    .forEach(
                            (name, both) ->
                                    all.computeIfAbsent(name, _ -> new ArrayList<>(both))
                                            .set(0, both.getFirst()));
        }
        all.values().removeIf(both -> same(both.getFirst(), both.getLast()));
        return all;
    }

    /**
     * Whether there is something to undo: not where all is as before already.
     *
     * @param now what the record has, null where it is not there
     * @param conflicts takes what is neither as it was left nor as it was before, and would be lost
     */
    boolean stands(@Nullable Map<String, Object> now, Consumer<String> conflicts) {
        if (now == null) {
            if (wasThere && isLeft) {
                conflicts.accept("is not there any more");
            }
            return wasThere;
        }
        Set<String> names = new TreeSet<>(changes.keySet());
        if (wasThere != isLeft) {
            names.addAll(now.keySet());
        }
        boolean stands = false;
        for (String name : names) {
            List<@Nullable Object> both = changes.getOrDefault(name, NOTHING);
            boolean isBefore = wasThere && same(now.get(name), both.getFirst());
            boolean isAfter = isLeft && same(now.get(name), both.getLast());
            if (!isBefore && !isAfter) {
                conflicts.accept(conflict(name, now.get(name)));
            }
            stands |= isAfter && !isBefore;
        }
        return stands;
    }

    private String conflict(String name, @Nullable Object now) {
        String is = name + " is now " + Conflicts.shortened(now);
        if (!isLeft) {
            return "is there again, and its " + is;
        }
        return wasThere ? is : "would be lost, though its " + is;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return new Json(one).equals(new Json(other));
    }
}
