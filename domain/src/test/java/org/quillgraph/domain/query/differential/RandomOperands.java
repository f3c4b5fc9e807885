package org.quillgraph.domain.query.differential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Measure;
import org.quillgraph.domain.query.Operand;

/**
 * Draws what conditions compare, and values to compare it with: mostly those of the data, else
 * close to them.
 */
final class RandomOperands {
    private final Draw draw;
    private final Samples samples;

    RandomOperands(Draw draw, Samples samples) {
        this.draw = draw;
        this.samples = samples;
    }

    Operand.At place(EntityType type, Attribute json) {
        List<List<String>> paths = samples.paths(type, json);
        List<String> path = new ArrayList<>(paths.isEmpty() ? List.of() : draw.of(paths));
        if (path.isEmpty() || draw.percent(15)) {
            path.add(
                    draw.of(
                            "0",
                            "1",
                            "-1",
                            "01",
                            "99999999999999",
                            "nowhere",
                            "",
                            "$",
                            "a.b",
                            "*"));
        }
        return new Operand.At(json, path);
    }

    Object value(EntityType type, Operand operand) {
        return switch (operand) {
            case Attribute attribute -> value(type, attribute);
            case Operand.At _ ->
                    draw.percent(90) ? draw.of(Hostile.JSON_SCALARS) : draw.of(Hostile.JSON_ROOTS);
            case Measure measure -> figure(type, measure);
        };
    }

    String piece(EntityType type, Operand operand) {
        String text =
                value(type, operand) instanceof String sample ? sample : draw.of(Hostile.TEXTS);
        int[] points = (draw.percent(20) ? draw.of(Hostile.TEXTS) : text).codePoints().toArray();
        int from = draw.percent(50) || points.length == 0 ? 0 : draw.below(points.length);
        int length = points.length == from ? 0 : draw.between(0, points.length - from);
        String piece = new String(points, from, draw.percent(30) ? points.length - from : length);
        return switch (draw.below(4)) {
            case 0 -> piece.toUpperCase(Locale.ROOT);
            case 1 -> piece.toLowerCase(Locale.ROOT);
            default -> piece;
        };
    }

    private Object value(EntityType type, Attribute attribute) {
        List<Object> present = samples.of(type, attribute);
        Object sample = present.isEmpty() || draw.percent(10) ? made(attribute) : draw.of(present);
        return draw.percent(80) ? sample : nextTo(sample);
    }

    private Object made(Attribute attribute) {
        return switch (attribute.kind()) {
            case ID -> new UUID(draw.bits(), draw.bits());
            case STRING -> draw.of(Hostile.TEXTS);
            case INT -> draw.of(Integer.MIN_VALUE, -1, draw.between(0, 101), Integer.MAX_VALUE);
            case LONG -> draw.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE);
            case DECIMAL -> draw.of(Hostile.SOUGHT_DECIMALS);
            case FLOAT -> draw.below(100) / 7.0;
            case BOOLEAN -> draw.percent(50);
            case DATE_TIME -> draw.of(Hostile.TIMES);
            case DATE -> draw.of(Hostile.DATES);
            case ENUM -> draw.of(List.of(attribute.type().getEnumConstants()));
            case STRING_LIST -> draw.times(0, 2, () -> draw.of(Hostile.TEXTS));
            case JSON -> draw.of(Hostile.JSON_ROOTS);
        };
    }

    private Object nextTo(Object sample) {
        return switch (sample) {
            case String text ->
                    draw.of(text + draw.of(Hostile.TEXTS), text.toUpperCase(Locale.ROOT));
            case Integer number -> number + draw.between(-1, 1);
            case Long number -> number ^ 1;
            // the same value, or the nearest ones
            case BigDecimal number ->
                    draw.of(number.setScale(6), number.add(new BigDecimal("0.000001")));
            case Instant time -> time.plus(draw.of(-1, 1), ChronoUnit.MICROS);
            case LocalDate day -> day.plusDays(draw.between(-1, 1));
            case UUID id -> new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits());
            default -> sample;
        };
    }

    private Object figure(EntityType type, Measure measure) {
        return switch (measure.function()) {
            case COUNT, COUNT_DISTINCT -> (long) draw.below(5);
            case MIN, MAX -> value(measured(type, measure), measure.attribute().orElseThrow());
            case SUM ->
                    sum(
                            measure.kind(),
                            value(measured(type, measure), measure.attribute().orElseThrow()));
            // never a figure that comes out exactly, so that the last digit of a double decides
            // nothing
            case AVG, STDDEV, VARIANCE, PERCENTILE -> draw.below(1_000) / 10.0 + 0.0123457;
        };
    }

    private static EntityType measured(EntityType type, Measure measure) {
        return measure.through().isEmpty() ? type : measure.through().getLast().target();
    }

    private Object sum(Kind kind, Object sample) {
        BigDecimal sum =
                new BigDecimal(sample.toString()).multiply(BigDecimal.valueOf(draw.between(1, 4)));
        return kind == Kind.DECIMAL ? sum : (Object) sum.longValue();
    }
}
