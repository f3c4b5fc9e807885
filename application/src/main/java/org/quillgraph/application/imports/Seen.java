package org.quillgraph.application.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier rows of an import named, and a hash of what they held; of each name only 64
 * bits, since they are all kept in memory.
 */
final class Seen {
    private final boolean isDry;
    private final Map<Long, Integer> contents = new HashMap<>();

    Seen(boolean isDry) {
        this.isDry = isDry;
    }

    void add(Name name, int content) {
        contents.put(digest(name), content);
    }

    /** For a name that only a dry run has to remember, where a real one asks the store. */
    void addUnstored(Name name, int content) {
        if (isDry) {
            add(name, content);
        }
    }

    /** The hash of what the earlier row with that name held; null where there was none. */
    @Nullable Integer content(Name name) {
        return contents.get(digest(name));
    }

    /** Whether a real run would have found it stored by now. */
    boolean standsForStored(Name name) {
        return isDry && content(name) != null;
    }

    private static long digest(Name name) {
        byte[] text = (name.type() + " " + name).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).getLeastSignificantBits();
    }
}
