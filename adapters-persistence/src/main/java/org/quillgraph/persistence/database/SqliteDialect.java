package org.quillgraph.persistence.database;

import java.sql.SQLException;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.exception.spi.SQLExceptionConversionDelegate;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * Mends what Hibernate's community dialect does wrong in silence: times, days, decimals, broken
 * constraints.
 */
public final class SqliteDialect extends SQLiteDialect {

    public SqliteDialect() {
        super(DatabaseVersion.make(3, 53));
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        JdbcTypeRegistry registry = types.getTypeConfiguration().getJdbcTypeRegistry();
        registry.addDescriptor(SqlTypes.TIMESTAMP_UTC, new SqliteInstantType());
        registry.addDescriptor(SqlTypes.DATE, new SqliteDateType());
        registry.addDescriptor(SqlTypes.LOCAL_DATE, new SqliteDateType());
        registry.addDescriptor(SqlTypes.NUMERIC, new SqliteDecimalType(SqlTypes.NUMERIC));
        registry.addDescriptor(SqlTypes.DECIMAL, new SqliteDecimalType(SqlTypes.DECIMAL));
    }

    @Override
    protected String columnType(int code) {
        return switch (code) {
            case SqlTypes.TIMESTAMP_UTC, SqlTypes.DATE -> "text";
            default -> super.columnType(code);
        };
    }

    /** SQLite gives no SQLState, which the stock conversion goes by. */
    @Override
    public SQLExceptionConversionDelegate buildSQLExceptionConversionDelegate() {
        SQLExceptionConversionDelegate stock = super.buildSQLExceptionConversionDelegate();
        return (fault, message, sql) -> {
            ConstraintKind kind = kind(fault);
            return kind == null
                    ? stock.convert(fault, message, sql)
                    : new ConstraintViolationException(message, fault, sql, kind, null);
        };
    }

    private static @Nullable ConstraintKind kind(SQLException fault) {
        if (!(fault instanceof SQLiteException sqlite)) {
            return null;
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY -> ConstraintKind.UNIQUE;
            case SQLITE_CONSTRAINT_FOREIGNKEY -> ConstraintKind.FOREIGN_KEY;
            case SQLITE_CONSTRAINT_NOTNULL -> ConstraintKind.NOT_NULL;
            case SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_TRIGGER -> ConstraintKind.CHECK;
            default -> null;
        };
    }
}
