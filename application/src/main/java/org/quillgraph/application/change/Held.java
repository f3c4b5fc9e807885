package org.quillgraph.application.change;

import java.time.Instant;
import java.util.function.BiFunction;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;

/** A stored record that nobody else changes until the caller's unit of work ends. */
public record Held<R extends Record & Entity<R>>(R record, Repository<R> repository) {

    /** Refuses the key of nothing with {@link Problem.NotFound}. */
    public static <R extends Record & Entity<R>> Held<R> of(
            Repositories repositories, Class<R> kind, Key<R> id) {
        Repository<R> repository = repositories.of(kind);
        return new Held<>(repository.lock(id).orElseThrow(() -> missing(kind, id)), repository);
    }

    private static ProblemException missing(Class<?> kind, Key<?> id) {
        return new ProblemException(new Problem.NotFound(kind.getSimpleName(), id.toString()));
    }

    /** Stores what comes of it now, unless it is the same. */
    public R change(BiFunction<R, Instant, R> step) {
        R after = step.apply(record, Instant.now());
        return after.equals(record) ? record : repository.update(after);
    }
}
