package org.quillgraph.application.change;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Planned;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;

/** Nothing is said to have happened at a time to come. */
public final class NoTimesAhead implements Rule {
    private final Map<Class<?>, List<RecordComponent>> times = new HashMap<>();

    public NoTimesAhead(Catalogue catalogue) {
        for (EntityType type : catalogue.types()) {
            times.put(
                    type.record(),
                    Records.components(type.record())
                            .filter(it -> isTime(type.findAttribute(it.getName())))
                            .filter(it -> !it.isAnnotationPresent(Planned.class))
                            .toList());
        }
    }

    private static boolean isTime(@Nullable Attribute attribute) {
        return attribute != null && attribute.kind() == Kind.DATE_TIME;
    }

    @Override
    public void check(Steps steps) {
        Instant now = Instant.now();
        steps.of(Record.class).forEach(step -> check(step, now));
    }

    private void check(Step<Record> step, Instant now) {
        for (RecordComponent component : times.getOrDefault(step.after().getClass(), List.of())) {
            if (step.changes(record -> time(component, record))) {
                time(component, step.after())
                        .ifPresent(
                                time ->
                                        Rules.notAhead(
                                                step.path() + "." + component.getName(),
                                                time,
                                                now));
            }
        }
    }

    private static Optional<Instant> time(RecordComponent component, Record record) {
        Object value = Records.read(component, record);
        return value instanceof Optional<?> optional
                ? optional.map(Instant.class::cast)
                : Optional.ofNullable((Instant) value);
    }
}
