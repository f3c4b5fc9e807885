package org.quillgraph.domain.identity;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.model.Unique;

/** Something that an administrator may change while the server runs. */
@Described("Something that an administrator may change while the server runs.")
@Unique(name = "Key", of = "key")
public record Setting(
        Key<Setting> id,
        @Described("What it is known by.") String key,
        @Described("What it is set to.") Json value,
        @Described("What it does.") Optional<String> description,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Setting> {

    public Setting {
        key = Rules.indexed("key", Rules.notBlank("key", key));
        value = Rules.json("value", value);
        description = Rules.text("description", description);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
