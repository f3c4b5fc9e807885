package org.quillgraph.application.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.application.legacy.StoredIdeas.Source;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.oracle.ListQueries;

/** A store of ideas that another program may write to at any moment. */
final class IdeasInMemory implements Repository<IdeaInspiration>, QueryPort {
    static final Catalogue CATALOGUE = ContentGraph.catalogue();

    private final Map<Key<IdeaInspiration>, IdeaInspiration> ideas = new LinkedHashMap<>();
    private final List<IdeaInspiration> fromElsewhere = new ArrayList<>();

    /** Another program stores it after the next look and before the next write. */
    void nextFromElsewhere(IdeaInspiration idea) {
        fromElsewhere.add(idea);
    }

    Collection<IdeaInspiration> all() {
        return ideas.values();
    }

    @Override
    public Result fetch(Query query) {
        return new ListQueries(CATALOGUE, ideas.values(), text -> List.of(text)).fetch(query);
    }

    @Override
    public void add(IdeaInspiration idea) {
        if (isTaken(idea)) {
            throw new ProblemException(new Problem.Conflict("the source is taken."));
        }
        ideas.put(idea.id(), idea);
    }

    private boolean isTaken(IdeaInspiration idea) {
        Optional<Source> source = Source.of(idea);
        return source.isPresent()
                && ideas.values().stream().map(Source::of).anyMatch(source::equals);
    }

    @Override
    public void addAll(Collection<IdeaInspiration> records) {
        fromElsewhere.forEach(idea -> ideas.put(idea.id(), idea));
        fromElsewhere.clear();
        if (records.stream().anyMatch(this::isTaken)) {
            throw new ProblemException(new Problem.Conflict("one of the sources is taken."));
        }
        records.forEach(this::add);
    }

    @Override
    public Optional<IdeaInspiration> find(Key<IdeaInspiration> id) {
        return Optional.ofNullable(ideas.get(id));
    }

    @Override
    public List<IdeaInspiration> lock(Collection<Key<IdeaInspiration>> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public void updateAll(Collection<IdeaInspiration> records) {
        records.forEach(this::update);
    }

    @Override
    public void deleteAll(Collection<Key<IdeaInspiration>> ids) {
        ids.forEach(this::delete);
    }

    @Override
    public IdeaInspiration update(IdeaInspiration idea) {
        ideas.put(idea.id(), idea);
        return idea;
    }

    @Override
    public void delete(Key<IdeaInspiration> id) {
        ideas.remove(id);
    }

    @Override
    public long count() {
        return ideas.size();
    }
}
