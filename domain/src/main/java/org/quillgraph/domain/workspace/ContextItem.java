package org.quillgraph.domain.workspace;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Rules;

/** Something that a project goes by: a document, a repository, a conversation. */
@Described("Something that a project goes by: a document, a repository, a conversation.")
public record ContextItem(
        Key<ContextItem> id,
        @Inverse("contextItems") @Described("The project that goes by it.") Key<Project> project,
        @Described("What it is called.") String name,
        @Described("What kind of thing it is.") ContextType type,
        @Default("0") @Described("How long it is, in tokens of a language model.") int tokens,
        @Default("false") @Described("Whether it is always taken along.") boolean pinned,
        @Described("The document of which it is a copy.") Optional<String> canonicalDocumentId,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<ContextItem> {

    public ContextItem {
        name = Rules.indexed("name", Rules.notBlank("name", name));
        tokens = Rules.atLeast("tokens", tokens, 0);
        canonicalDocumentId = Rules.indexed("canonicalDocumentId", canonicalDocumentId);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }
}
