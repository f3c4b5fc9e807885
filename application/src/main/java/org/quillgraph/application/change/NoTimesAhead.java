package org.quillgraph.application.change;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Steps.Step;
import org.quillgraph.domain.model.Planned;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;

/** Nothing is said to have happened at a time to come. */
public final class NoTimesAhead implements Rule {
    private static final ClassValue<List<RecordComponent>> TIMES =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .filter(it -> it.getGenericType().getTypeName().contains("Instant"))
                            .filter(it -> !it.isAnnotationPresent(Planned.class))
                            .toList();
                }
            };

    @Override
    public void check(Steps steps) {
        Instant now = Instant.now();
        steps.of(Record.class).forEach(step -> check(step, now));
    }

    private static void check(Step<Record> step, Instant now) {
        for (RecordComponent component : TIMES.get(step.after().getClass())) {
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
