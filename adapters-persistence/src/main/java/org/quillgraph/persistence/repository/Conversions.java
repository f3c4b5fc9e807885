package org.quillgraph.persistence.repository;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.TargetType;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/**
 * How components of records and fields of rows turn into each other: optional ones and nullable
 * ones, keys and what they lead to.
 */
@Component
public class Conversions {

    // MapStruct 1.6 never comes back from an Optional<T> without a bound, nor from a Key<T> that
    // would itself be a Comparable<Key<T>>; all other values but JSON can be compared

    public <T extends Comparable<? super T>> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    public <T extends Comparable<? super T>> Optional<T> optional(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Json jsonOrNull(Optional<Json> value) {
        return value.orElse(null);
    }

    public Optional<Json> optional(@Nullable Json value) {
        return Optional.ofNullable(value);
    }

    public UUID id(Key<?> key) {
        return key.value();
    }

    public <R> Key<R> key(UUID id) {
        return new Key<>(id);
    }

    public <R> Key<R> key(Row referred) {
        return new Key<>(referred.getId());
    }

    public <R> Optional<Key<R>> optionalKey(@Nullable Row referred) {
        return Optional.ofNullable(referred).map(this::key);
    }

    /** A row that stands for the one referred to; nothing but its id is known or written. */
    public <E extends Row> E reference(Key<?> key, @TargetType Class<E> type) {
        E row = BeanUtils.instantiateClass(type);
        row.id = key.value();
        // a row without version would pass for one that is not stored yet
        row.version = 0;
        return row;
    }

    public <R, E extends Row> @Nullable E referenceOrNull(
            Optional<Key<R>> key, @TargetType Class<E> type) {
        return key.map(present -> reference(present, type)).orElse(null);
    }
}
