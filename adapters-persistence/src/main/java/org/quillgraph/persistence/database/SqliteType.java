package org.quillgraph.persistence.database;

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
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * How values that SQLite has no type for are kept as numbers or texts that stand in the same order.
 *
 * @param <T> the values
 */
abstract class SqliteType<T> implements JdbcType {
    private static final long serialVersionUID = 1L;

    private final Class<T> values;

    SqliteType(Class<T> values) {
        this.values = values;
    }

    /** What SQLite keeps, a text or a number; also of values that no column holds. */
    abstract Object stored(T value);

    /** What was kept. */
    abstract T read(Object stored);

    @Override
    public final <X> JdbcLiteralFormatter<X> getJdbcLiteralFormatter(JavaType<X> type) {
        return (sql, value, dialect, options) -> {
            Object stored = stored(type.unwrap(value, values, options));
            sql.appendSql(stored instanceof String text ? "'" + text + "'" : stored.toString());
        };
    }

    @Override
    public final <X> ValueBinder<X> getBinder(JavaType<X> type) {
        return new BasicBinder<>(type, this) {
            @Override
            protected void doBind(
                    PreparedStatement statement, X value, int index, WrapperOptions options)
                    throws SQLException {
                statement.setObject(index, stored(type.unwrap(value, values, options)));
            }

            @Override
            protected void doBind(
                    CallableStatement statement, X value, String name, WrapperOptions options)
                    throws SQLException {
                statement.setObject(name, stored(type.unwrap(value, values, options)));
            }
        };
    }

    @Override
    public final <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
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
                return stored == null ? null : type.wrap(read(stored), options);
            }
        };
    }
}
