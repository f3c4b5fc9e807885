package org.quillgraph.application.change;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Slugs;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;

/** Makes the slugs that inputs leave out, each one that no other record has. */
final class FreeSlugs {
    /** Numbers tried in one query. */
    private static final int TRIED = 50;

    private final Finder finder;
    private final UnitOfWork work;
    private final Set<List<Object>> given = new HashSet<>();

    FreeSlugs(Finder finder, UnitOfWork work) {
        this.finder = finder;
        this.work = work;
    }

    /** The draft with a slug wherever one is made from a text that it has. */
    Draft complete(Draft draft) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(draft.values());
        for (Attribute attribute : draft.of().attributes()) {
            String source =
                    attribute.initial().filter(it -> it.startsWith(Default.SLUG)).orElse("");
            if (!source.isEmpty()
                    && !values.containsKey(attribute.name())
                    && values.get(source.substring(Default.SLUG.length())) instanceof String text) {
                values.put(attribute.name(), free(draft.of(), attribute, Slugs.of(text)));
            }
        }
        return new Draft(draft.of(), draft.path(), values, draft.references(), draft.children());
    }

    private String free(EntityType type, Attribute attribute, String slug) {
        // two who make the same slug would both find it free
        work.exclusively("slugs of " + type);
        for (int from = 1; ; from += TRIED) {
            List<String> candidates = Slugs.numbered(slug, from, from + TRIED);
            Set<Object> taken =
                    finder.values(type, attribute, new Filter.In(attribute, candidates));
            for (String candidate : candidates) {
                if (!taken.contains(candidate) && given.add(List.of(type, candidate))) {
                    return candidate;
                }
            }
        }
    }
}
