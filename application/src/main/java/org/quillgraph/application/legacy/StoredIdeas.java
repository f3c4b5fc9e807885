package org.quillgraph.application.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.SourceType;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;

/**
 * Which ideas of a batch are stored already, and whose sources are taken: two queries, whatever the
 * batch's size.
 */
final class StoredIdeas {
    private final Set<UUID> ids = new HashSet<>();
    private final Map<Source, UUID> owners = new HashMap<>();

    /** What names an idea beside its key. */
    record Source(SourceType type, String id) {
        static Optional<Source> of(IdeaInspiration idea) {
            return idea.sourceId().map(id -> new Source(idea.sourceType(), id));
        }

        @Override
        public String toString() {
            return type + " " + id;
        }
    }

    private StoredIdeas() {}

    static StoredIdeas among(List<IdeaInspiration> batch, EntityType type, QueryPort store) {
        StoredIdeas stored = new StoredIdeas();
        Attribute sourceId = type.attribute("sourceId");
        List<Attribute> read = List.of(type.id(), type.attribute("sourceType"), sourceId);
        List<Object> keys = new ArrayList<>();
        List<Object> sources = new ArrayList<>();
        for (IdeaInspiration idea : batch) {
            keys.add(idea.id().value());
            idea.sourceId().ifPresent(sources::add);
        }
        for (Filter filter :
                List.of(new Filter.In(type.id(), keys), new Filter.In(sourceId, sources))) {
            // One identity at a source may be used once in each medium.
            int most = batch.size() * SourceType.values().length;
            RowSelection rows = new RowSelection(read, List.of(), List.of(), false);
            store.fetch(Query.rows(type, filter, List.of(), Page.first(most), rows))
                    .rows()
                    .ifPresent(page -> page.rows().forEach(row -> stored.add(row.attributes())));
        }
        return stored;
    }

    private void add(List<@Nullable Object> row) {
        UUID id = (UUID) Objects.requireNonNull(row.get(0));
        ids.add(id);
        SourceType type = (SourceType) Objects.requireNonNull(row.get(1));
        if (row.get(2) instanceof String sourceId) {
            owners.put(new Source(type, sourceId), id);
        }
    }

    boolean holds(IdeaInspiration idea) {
        return ids.contains(idea.id().value());
    }

    /** The idea that has this one's source already. */
    Optional<UUID> ownerOf(Source source) {
        return Optional.ofNullable(owners.get(source));
    }

    /** The idea is about to be stored too. */
    void expect(IdeaInspiration idea) {
        ids.add(idea.id().value());
        Source.of(idea).ifPresent(source -> owners.put(source, idea.id().value()));
    }
}
