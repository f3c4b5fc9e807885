package org.quillgraph.application.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quillgraph.domain.ContentGraph;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.imports.ImportRun;
import org.quillgraph.domain.imports.ImportRuns;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.model.Uuids;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.Result;
import org.quillgraph.domain.query.oracle.ListQueries;

/** A store of ideas that another program may write to at any moment. */
final class IdeasInMemory
        implements Repository<IdeaInspiration>, QueryPort, UnitOfWork, ImportRuns {
    static final Catalogue CATALOGUE = ContentGraph.catalogue();

    private final Map<Key<IdeaInspiration>, IdeaInspiration> ideas = new LinkedHashMap<>();
    private final List<IdeaInspiration> fromElsewhere = new ArrayList<>();
    private Map<String, Object> changed = Map.of();
    private final Map<UUID, ImportRun> runs = new LinkedHashMap<>();

    /** Another program stores it after the next look and before the next write. */
    void nextFromElsewhere(IdeaInspiration idea) {
        fromElsewhere.add(idea);
    }

    /** The next ideas will be stored otherwise than they were given. */
    void nextChanged(String component, Object value) {
        changed = Map.of(component, value);
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
        ideas.put(idea.id(), Records.with(idea, changed));
    }

    private boolean isTaken(IdeaInspiration idea) {
        return idea.sourceId().isPresent()
                && ideas.values().stream()
                        .filter(other -> other.sourceId().equals(idea.sourceId()))
                        .anyMatch(other -> other.sourceType() == idea.sourceType());
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

    @Override
    public <T> T run(boolean dry, Function<UUID, T> work) {
        return work.apply(Uuids.fresh());
    }

    @Override
    public <T> T runAs(UUID changeSet, Supplier<T> work) {
        return work.get();
    }

    @Override
    public void exclusively(String name) {}

    @Override
    public void save(ImportRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public Optional<ImportRun> find(UUID id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public List<ImportRun> latest(int most) {
        return runs.values().stream().limit(most).toList();
    }

    /** The same, for all kinds. */
    Repositories repositories() {
        return new Repositories() {
            @Override
            public void addAll(Collection<? extends Entity<?>> records) {
                IdeasInMemory.this.addAll(
                        records.stream().map(IdeaInspiration.class::cast).toList());
            }

            @Override
            public void restoreAll(Collection<? extends Entity<?>> records) {
                addAll(records);
            }

            @Override
            @SuppressWarnings("unchecked") // there are ideas only
            public <R extends Record & Entity<R>> Repository<R> of(Class<R> kind) {
                return (Repository<R>) IdeasInMemory.this;
            }
        };
    }
}
