package org.quillgraph.graphql.mutation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.field.Input;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.field.Values;

/** The arguments of a verb, as use cases take them; null is as good as left out. */
public final class Arguments {
    private static final Map<Class<?>, Kind> KINDS =
            Map.of(
                    String.class, Kind.STRING,
                    Integer.class, Kind.INT,
                    Long.class, Kind.LONG,
                    BigDecimal.class, Kind.DECIMAL,
                    Boolean.class, Kind.BOOLEAN,
                    Instant.class, Kind.DATE_TIME,
                    LocalDate.class, Kind.DATE,
                    Json.class, Kind.JSON);

    private final Requested field;

    Arguments(Requested field) {
        this.field = field;
    }

    /** What HTTP has to say to the request, and it to HTTP. */
    public Exchange exchange() {
        return field.context(Exchange.class, Exchange.nobody());
    }

    /** Of an argument that the schema requires. */
    public <V> V get(String name, Class<V> type) {
        return find(name, type).orElseThrow();
    }

    /** {@code type} is what carries the value in records, such as {@code Instant} or an enum. */
    public <V> Optional<V> find(String name, Class<V> type) {
        Kind kind = type.isEnum() ? Kind.ENUM : KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("no argument is a " + type);
        }
        return field.argumentOrNull(name).map(input -> type.cast(Values.of(kind, type, input)));
    }

    public <T> Key<T> key(String name) {
        return this.<T>findKey(name).orElseThrow();
    }

    public <T> Optional<Key<T>> findKey(String name) {
        return field.argumentOrNull(name).map(input -> new Key<>(Values.id(input)));
    }

    /** Empty where the list is left out. */
    List<String> texts(String name) {
        return field.argumentOrNull(name).map(Arguments::texts).orElse(List.of());
    }

    private static List<String> texts(Input input) {
        return input.items().stream().map(Input::text).toList();
    }
}
