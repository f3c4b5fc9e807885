package org.quillgraph.domain.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.quillgraph.domain.model.Json;

/**
 * The kinds of value that queries compare and answers hold, each with the Java class that carries
 * it in both.
 */
public enum Kind {
    ID(UUID.class, true, false),
    STRING(String.class, true, false),
    INT(Integer.class, true, true),
    LONG(Long.class, true, true),
    /** Exact, with at most six digits after the point. */
    DECIMAL(BigDecimal.class, true, true),
    /** What averages and deviations are; no attribute is. */
    FLOAT(Double.class, true, true),
    BOOLEAN(Boolean.class, true, false),
    /** UTC, to the microsecond. */
    DATE_TIME(Instant.class, true, false),
    DATE(LocalDate.class, true, false),
    /** Ordered as its constants are declared. */
    ENUM(Enum.class, true, false),
    STRING_LIST(List.class, false, false),
    JSON(Json.class, false, false);

    private final Class<?> carrier;
    private final boolean ordered;
    private final boolean numeric;

    Kind(Class<?> carrier, boolean ordered, boolean numeric) {
        this.carrier = carrier;
        this.ordered = ordered;
        this.numeric = numeric;
    }

    public Class<?> carrier() {
        return carrier;
    }

    /** Whether {@code gt}, {@code lt} and sorting mean something; text goes by code point. */
    public boolean ordered() {
        return ordered;
    }

    /** Whether it can be summed and averaged. */
    public boolean numeric() {
        return numeric;
    }
}
