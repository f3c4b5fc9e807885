package org.quillgraph.persistence.repository;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import org.springframework.stereotype.Component;

/** How optional components of records and nullable fields of rows turn into each other. */
@Component
public class Conversions {

    // written out for every kind of value, since MapStruct 1.6 never comes back from an Optional<T>

    public @Nullable String stringOrNull(Optional<String> value) {
        return value.orElse(null);
    }

    public Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Boolean booleanOrNull(Optional<Boolean> value) {
        return value.orElse(null);
    }

    public Optional<Boolean> optional(@Nullable Boolean value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Integer integerOrNull(Optional<Integer> value) {
        return value.orElse(null);
    }

    public Optional<Integer> optional(@Nullable Integer value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Long longOrNull(Optional<Long> value) {
        return value.orElse(null);
    }

    public Optional<Long> optional(@Nullable Long value) {
        return Optional.ofNullable(value);
    }

    public @Nullable BigDecimal bigDecimalOrNull(Optional<BigDecimal> value) {
        return value.orElse(null);
    }

    public Optional<BigDecimal> optional(@Nullable BigDecimal value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Instant instantOrNull(Optional<Instant> value) {
        return value.orElse(null);
    }

    public Optional<Instant> optional(@Nullable Instant value) {
        return Optional.ofNullable(value);
    }

    public @Nullable LocalDate localDateOrNull(Optional<LocalDate> value) {
        return value.orElse(null);
    }

    public Optional<LocalDate> optional(@Nullable LocalDate value) {
        return Optional.ofNullable(value);
    }

    public @Nullable Json jsonOrNull(Optional<Json> value) {
        return value.orElse(null);
    }

    public Optional<Json> optional(@Nullable Json value) {
        return Optional.ofNullable(value);
    }
}
