package org.quillgraph.persistence.database;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON columns as canonical text: members sorted, no blanks, each number written in one way only,
 * so that on SQLite equal JSON is equal text.
 */
public final class JsonText implements FormatMapper {
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder().streamReadConstraints(unlimitedNumbers()).build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .addModule(new SimpleModule().addSerializer(new CanonicalNumber()))
                    .build();

    @Override
    public <T> @Nullable T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        Object value = MAPPER.readValue(text.toString(), Object.class);
        Type java = type.getJavaType();
        return type.getJavaTypeClass().cast(java == Json.class ? new Json(value) : texts(value));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return write(value);
    }

    /** What a column holds. */
    public static Json read(String text) {
        return new Json(MAPPER.readValue(text, Object.class));
    }

    /** The canonical text of a {@link Json}, or of a list of texts. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value instanceof Json(Object inner) ? inner : value);
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    /** What is stored was checked when it came in; PostgreSQL writes 1e2000 with all its zeros. */
    private static StreamReadConstraints unlimitedNumbers() {
        return StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build();
    }

    private static final class CanonicalNumber extends StdSerializer<BigDecimal> {
        private static final int MOST_ZEROS = 30;

        CanonicalNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            boolean isShortest = Math.abs((long) value.scale()) <= MOST_ZEROS;
            // 100 rather than 1E+2, which SQLite takes for a real
            out.writeNumber(isShortest ? value.toPlainString() : value.toString());
        }
    }
}
