package org.quillgraph.persistence.database;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.JdbcLiteralFormatter;
import org.hibernate.type.descriptor.jdbc.NumericJdbcType;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Rules;

/**
 * Decimals on SQLite, which has no exact type for them: {@code 0.25} is the integer 250000, a
 * millionth each.
 *
 * <p>Sums, minima and maxima are exact in the same measure; an average comes out of the database a
 * million times too big.
 */
final class SqliteDecimalType extends NumericJdbcType {
    private static final long serialVersionUID = 1L;

    private final int code;

    SqliteDecimalType(int code) {
        this.code = code;
    }

    @Override
    public int getJdbcTypeCode() {
        return code;
    }

    /**
     * A long where the millionths are whole and fit; otherwise the double nearest, for comparing
     * only.
     */
    private static Number millionths(BigDecimal value) {
        BigDecimal scaled = value.scaleByPowerOfTen(Rules.SCALE);
        boolean isWhole = scaled.signum() == 0 || scaled.stripTrailingZeros().scale() <= 0;
        return isWhole && scaled.precision() - scaled.scale() <= 18
                ? (Number) scaled.longValueExact()
                : (Number) scaled.doubleValue();
    }

    @Override
    public <T> JdbcLiteralFormatter<T> getJdbcLiteralFormatter(JavaType<T> type) {
        return (sql, value, dialect, options) ->
                sql.appendSql(millionths(type.unwrap(value, BigDecimal.class, options)).toString());
    }

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> type) {
        return new BasicBinder<>(type, this) {
            @Override
            protected void doBind(
                    PreparedStatement statement, X value, int index, WrapperOptions options)
                    throws SQLException {
                Number number = millionths(type.unwrap(value, BigDecimal.class, options));
                statement.setObject(index, number);
            }

            @Override
            protected void doBind(
                    CallableStatement statement, X value, String name, WrapperOptions options)
                    throws SQLException {
                Number number = millionths(type.unwrap(value, BigDecimal.class, options));
                statement.setObject(name, number);
            }
        };
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
        return new BasicExtractor<>(type, this) {
            @Override
            protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options)
                    throws SQLException {
                return value(row.getObject(index), options);
            }

            @Override
            protected @Nullable X doExtract(
                    CallableStatement statement, int index, WrapperOptions options)
                    throws SQLException {
                return value(statement.getObject(index), options);
            }

            @Override
            protected @Nullable X doExtract(
                    CallableStatement statement, String name, WrapperOptions options)
                    throws SQLException {
                return value(statement.getObject(name), options);
            }

            private @Nullable X value(@Nullable Object stored, WrapperOptions options) {
                return stored == null ? null : type.wrap(decimal(stored), options);
            }
        };
    }

    private static BigDecimal decimal(Object stored) {
        BigDecimal value = new BigDecimal(stored.toString()).movePointLeft(Rules.SCALE);
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
