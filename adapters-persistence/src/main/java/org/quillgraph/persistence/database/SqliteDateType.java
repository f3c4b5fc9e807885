package org.quillgraph.persistence.database;

import java.sql.Types;
import java.time.LocalDate;
import org.hibernate.type.SqlTypes;

/** Days on SQLite: {@code 2026-03-01}, of fixed width and so in order as text. */
final class SqliteDateType extends SqliteType<LocalDate> {
    private static final long serialVersionUID = 1L;

    private static final int LAST_YEAR = 9999;

    SqliteDateType() {
        super(LocalDate.class);
    }

    @Override
    public int getJdbcTypeCode() {
        return Types.VARCHAR;
    }

    @Override
    public int getDefaultSqlTypeCode() {
        return SqlTypes.DATE;
    }

    /** A day that has no text of this width still compares rightly with those that have one. */
    @Override
    Object stored(LocalDate value) {
        if (value.getYear() < 0) {
            return "";
        }
        return value.getYear() > LAST_YEAR ? "later" : value.toString();
    }

    @Override
    LocalDate read(Object stored) {
        return LocalDate.parse((String) stored);
    }
}
