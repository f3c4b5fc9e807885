package org.quillgraph.application.imports;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.EntityType.UniqueKey;

/**
 * What the earlier batches of a dry run would have stored, where a real run asks the store; of each
 * name only 64 bits, since they are all kept in memory.
 */
final class Seen {
    private final boolean isDry;
    private final Set<Long> names = new HashSet<>();

    Seen(boolean isDry) {
        this.isDry = isDry;
    }

    void add(EntityType type, Entity<?> record) {
        if (isDry) {
            names.add(digest(Name.of(type, record)));
            for (UniqueKey key : type.uniqueKeys()) {
                Name.of(type, key, record).ifPresent(name -> names.add(digest(name)));
            }
        }
    }

    boolean contains(Name name) {
        return isDry && names.contains(digest(name));
    }

    private static long digest(Name name) {
        byte[] text = (name.type() + " " + name).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).getLeastSignificantBits();
    }
}
