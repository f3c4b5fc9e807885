package org.quillgraph.graphql.query;

import static java.time.temporal.ChronoUnit.MICROS;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.query.Attribute;
import org.quillgraph.domain.query.Grouping.GroupBy;
import org.quillgraph.domain.query.Kind;
import org.quillgraph.domain.query.Sort;
import org.quillgraph.graphql.field.Values;

/**
 * The value of one sort key in a cursor's bytes: a mark whether there is one, then the value,
 * exactly.
 */
record CursorValue(Kind kind, Class<?> type) {

    /** {@code groups} are the keys that a {@link Sort.GroupKey} may mean. */
    static CursorValue of(Sort.By by, List<GroupBy> groups) {
        return switch (by) {
            case Sort.Field field -> of(field.kind(), field.attribute());
            case Sort.OfMany figure -> of(figure.kind(), figure.measure().attribute().orElse(null));
            case Sort.GroupMeasure figure ->
                    of(figure.kind(), figure.measure().attribute().orElse(null));
            case Sort.GroupKey key -> of(key.kind(), groups.get(key.index()).attribute());
            case Sort.Relevance relevance -> of(relevance.kind(), null);
        };
    }

    private static CursorValue of(Kind kind, @Nullable Attribute from) {
        return new CursorValue(kind, from == null ? kind.carrier() : from.type());
    }

    void write(@Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        }
        switch (kind) {
            case ID -> {
                out.writeLong(((UUID) value).getMostSignificantBits());
                out.writeLong(((UUID) value).getLeastSignificantBits());
            }
            case STRING -> text((String) value, out);
            case INT -> out.writeInt((Integer) value);
            case LONG -> out.writeLong((Long) value);
            case DECIMAL -> decimal((BigDecimal) value, out);
            case FLOAT -> out.writeDouble((Double) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case DATE_TIME -> out.writeLong(MICROS.between(Instant.EPOCH, (Instant) value));
            case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
            case ENUM -> text(((Enum<?>) value).name(), out);
            case STRING_LIST, JSON -> throw noOrder();
        }
    }

    @Nullable Object read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return switch (kind) {
            case ID -> new UUID(in.readLong(), in.readLong());
            case STRING -> text(in);
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DECIMAL -> decimal(in);
            case FLOAT -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case DATE_TIME -> Rules.time("cursor", Instant.EPOCH.plus(in.readLong(), MICROS));
            case DATE -> Rules.date("cursor", LocalDate.ofEpochDay(in.readLong()));
            case ENUM -> Values.constant(type, text(in));
            case STRING_LIST, JSON -> throw noOrder();
        };
    }

    private IllegalStateException noOrder() {
        return new IllegalStateException("nothing is sorted by a " + kind);
    }

    private static void text(String value, DataOutputStream out) throws IOException {
        bytes(value.getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return Rules.text("cursor", new String(bytes(in), StandardCharsets.UTF_8));
    }

    private static void decimal(BigDecimal value, DataOutputStream out) throws IOException {
        BigDecimal written = value.scale() < 0 ? value.setScale(0) : value;
        out.writeInt(written.scale());
        bytes(written.unscaledValue().toByteArray(), out);
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = in.readInt();
        if (scale < 0 || scale > Rules.SCALE) {
            throw new IOException("no decimal of ours");
        }
        return new BigDecimal(new BigInteger(bytes(in)), scale);
    }

    private static void bytes(byte[] value, DataOutputStream out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        // a made-up length must not make the server set memory aside
        if (length < 0 || length > in.available()) {
            throw new IOException("a text longer than its cursor");
        }
        return in.readNBytes(length);
    }
}
