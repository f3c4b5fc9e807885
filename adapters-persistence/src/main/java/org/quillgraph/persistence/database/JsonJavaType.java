package org.quillgraph.persistence.database;

import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.java.ImmutableMutabilityPlan;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Json;

/** Tells Hibernate that the domain's JSON values never change and go into JSON columns. */
final class JsonJavaType extends AbstractClassJavaType<Json> {
    private static final long serialVersionUID = 1L;

    JsonJavaType() {
        super(Json.class, ImmutableMutabilityPlan.instance());
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators context) {
        return context.getJdbcType(SqlTypes.JSON);
    }

    @Override
    public <X> @Nullable X unwrap(@Nullable Json value, Class<X> type, WrapperOptions options) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        if (type.isAssignableFrom(String.class)) {
            return type.cast(JsonText.write(value));
        }
        throw unknownUnwrap(type);
    }

    @Override
    public <X> @Nullable Json wrap(@Nullable X value, WrapperOptions options) {
        return switch (value) {
            case null -> null;
            case Json json -> json;
            case String text -> options.getJsonFormatMapper().fromString(text, this, options);
            default -> throw unknownWrap(value.getClass());
        };
    }
}
