package org.quillgraph.application.change;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.change.Draft;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Slugs;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;

/** Makes the slugs that inputs leave out, each one that no other record has. */
final class FreeSlugs {
    /** Slugs or numbers looked for in one query, at most. */
    private static final int MOST = 500;

    private final Finder finder;
    private final UnitOfWork work;
    private final Set<List<Object>> given = new HashSet<>();
    private final Map<Wish, Numbers> numbers = new HashMap<>();

    FreeSlugs(Finder finder, UnitOfWork work) {
        this.finder = finder;
        this.work = work;
    }

    private record Wish(EntityType type, Attribute attribute, String slug) {}

    /** The numbers of one slug that are free, as far as they have been looked for. */
    private static final class Numbers {
        private final Queue<String> free = new ArrayDeque<>();
        private int next = 1;

        List<String> next(String slug) {
            // ever more of them, since where many are taken the next ones are too
            int from = next;
            next = from + Math.min(from, MOST);
            return Slugs.numbered(slug, from, next);
        }

        void keep(List<String> candidates, Set<Object> taken) {
            candidates.stream().filter(it -> !taken.contains(it)).forEach(free::add);
        }
    }

    /** Looks for the slugs of all these at once, so that not each of them costs a query. */
    void expect(Collection<Draft> drafts) {
        drafts.stream()
                .flatMap(draft -> wishes(draft).stream())
                .distinct()
                .filter(wish -> !numbers.containsKey(wish))
                .collect(groupingBy(Wish::type))
                .forEach(
                        (type, wishes) -> {
                            // two who make the same slug would both find it free
                            work.exclusively("slugs of " + type);
                            wishes.stream()
                                    .gather(Gatherers.windowFixed(MOST))
                                    .forEach(some -> look(type, some));
                        });
    }

    private void look(EntityType type, List<Wish> some) {
        Attribute attribute = some.getFirst().attribute();
        Set<Object> taken = taken(type, attribute, some.stream().map(Wish::slug).toList());
        for (Wish wish : some) {
            Numbers of = new Numbers();
            of.keep(of.next(wish.slug()), taken);
            numbers.put(wish, of);
        }
    }

    private Set<Object> taken(EntityType type, Attribute attribute, List<String> slugs) {
        Filter any = new Filter.In(attribute, slugs);
        // of all records, since a slug is taken whoever sees it
        return Caller.current().elevated().call(() -> finder.values(type, attribute, any));
    }

    private String free(Wish wish) {
        Numbers of = Objects.requireNonNull(numbers.get(wish));
        while (true) {
            String slug = of.free.poll();
            if (slug == null) {
                List<String> candidates = of.next(wish.slug());
                of.keep(candidates, taken(wish.type(), wish.attribute(), candidates));
            } else if (given.add(List.of(wish.type(), slug))) {
                return slug;
            }
        }
    }

    /** The draft with a slug wherever one is made from a text that it has. */
    Draft complete(Draft draft) {
        expect(List.of(draft));
        Map<String, @Nullable Object> values = new LinkedHashMap<>(draft.values());
        wishes(draft).forEach(wish -> values.put(wish.attribute().name(), free(wish)));
        return new Draft(draft.of(), draft.path(), values, draft.references(), draft.children());
    }

    private static List<Wish> wishes(Draft draft) {
        List<Wish> wishes = new ArrayList<>();
        for (Attribute attribute : draft.of().attributes()) {
            String source =
                    attribute.initial().filter(it -> it.startsWith(Default.SLUG)).orElse("");
            if (!source.isEmpty()
                    && !draft.values().containsKey(attribute.name())
                    && draft.values().get(source.substring(Default.SLUG.length()))
                            instanceof String text) {
                wishes.add(new Wish(draft.of(), attribute, Slugs.of(text)));
            }
        }
        return wishes;
    }
}
