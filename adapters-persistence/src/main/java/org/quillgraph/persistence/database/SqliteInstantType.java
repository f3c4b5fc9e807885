package org.quillgraph.persistence.database;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.hibernate.type.SqlTypes;

/**
 * Instants on SQLite: {@code 2026-03-01T10:15:30.123456Z}, of fixed width and so in order as text.
 */
final class SqliteInstantType extends SqliteType<Instant> {
    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    SqliteInstantType() {
        super(Instant.class);
    }

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
    Object stored(Instant value) {
        return text(value);
    }

    @Override
    Instant read(Object stored) {
        return Instant.parse((String) stored);
    }
}
