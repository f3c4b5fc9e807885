package org.quillgraph.application.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.quillgraph.domain.imports.SeenKeys;

/** For imports of a few rows. */
final class SeenInMemory implements SeenKeys {
    private final Map<Long, Integer> contents = new HashMap<>();

    @Override
    public void put(long key, int content) {
        contents.put(key, content);
    }

    @Override
    public OptionalInt content(long key) {
        Integer content = contents.get(key);
        return content == null ? OptionalInt.empty() : OptionalInt.of(content);
    }

    @Override
    public void close() {}
}
