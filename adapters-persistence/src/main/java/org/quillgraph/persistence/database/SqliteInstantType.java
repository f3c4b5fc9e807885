package org.quillgraph.persistence.database;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hibernate.type.SqlTypes;
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
 * Instants on SQLite: {@code 2026-03-01T10:15:30.123456Z}, of fixed width and so in order as text.
 */
final class SqliteInstantType implements JdbcType {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** A time that has no text of this width still compares rightly with those that have one. */
    static String text(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return "";
        }
        return instant.isAfter(LATEST) ? "later" : FORMAT.format(instant);
    }

    @Override
    public int getJdbcTypeCode() {
        return Types.VARCHAR;
    }

    @Override
    public int getDefaultSqlTypeCode() {
        return SqlTypes.TIMESTAMP_UTC;
    }

    @Override
    public <T> JdbcLiteralFormatter<T> getJdbcLiteralFormatter(JavaType<T> type) {
        return (sql, value, dialect, options) ->
                sql.appendSql("'" + text(type.unwrap(value, Instant.class, options)) + "'");
    }

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> type) {
        return new BasicBinder<>(type, this) {
            @Override
            protected void doBind(
                    PreparedStatement statement, X value, int index, WrapperOptions options)
                    throws SQLException {
                statement.setString(index, text(type.unwrap(value, Instant.class, options)));
            }

            @Override
            protected void doBind(
                    CallableStatement statement, X value, String name, WrapperOptions options)
                    throws SQLException {
                statement.setString(name, text(type.unwrap(value, Instant.class, options)));
            }
        };
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> type) {
        return new BasicExtractor<>(type, this) {
            @Override
            protected @Nullable X doExtract(ResultSet row, int index, WrapperOptions options)
                    throws SQLException {
                return value(row.getString(index), options);
            }

            @Override
            protected @Nullable X doExtract(
                    CallableStatement statement, int index, WrapperOptions options)
                    throws SQLException {
                return value(statement.getString(index), options);
            }

            @Override
            protected @Nullable X doExtract(
                    CallableStatement statement, String name, WrapperOptions options)
                    throws SQLException {
                return value(statement.getString(name), options);
            }

            private @Nullable X value(@Nullable String text, WrapperOptions options) {
                return text == null ? null : type.wrap(Instant.parse(text), options);
            }
        };
    }
}
