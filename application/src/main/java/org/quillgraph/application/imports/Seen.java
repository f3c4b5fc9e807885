package org.quillgraph.application.imports;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.UUID;
import org.quillgraph.domain.imports.SeenKeys;

/** What the earlier rows of an import named, of each name 64 bits, and a hash of what they held. */
final class Seen implements AutoCloseable {
    private final boolean isDry;
    private final SeenKeys contents;

    Seen(boolean isDry, SeenKeys contents) {
        this.isDry = isDry;
        this.contents = contents;
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

    /** The hash of what the earlier row with that name held; empty where there was none. */
    OptionalInt content(Name name) {
        return contents.content(digest(name));
    }

    /** Whether an earlier row has that name and held something else. */
    boolean contradicts(Name name, int content) {
        OptionalInt earlier = content(name);
        return earlier.isPresent() && earlier.getAsInt() != content;
    }

    /** Whether a real run would have found it stored by now. */
    boolean standsForStored(Name name) {
        return isDry && content(name).isPresent();
    }

    private static long digest(Name name) {
        byte[] text = (name.type() + " " + name).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).getLeastSignificantBits();
    }

    @Override
    public void close() {
        contents.close();
    }
}
