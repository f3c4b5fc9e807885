package org.quillgraph.persistence.database;

import org.quillgraph.persistence.TestDatabases;

class PostgresMigrationsTest extends MigrationsContract {
    @Override
    DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Override
    String schema() {
        return """
               WITH ours AS (
                   SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace
                   AND relname NOT LIKE 'databasechangelog%')
               SELECT 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                      || ' ' || attcollation::regcollation || ' ' || attnotnull
                   FROM ours JOIN pg_attribute ON attrelid = ours.oid
                   WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped
               UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(c.oid)
                   FROM ours JOIN pg_constraint c ON conrelid = ours.oid
               UNION ALL SELECT pg_get_indexdef(indexrelid)
                   FROM ours JOIN pg_index ON indrelid = ours.oid
               UNION ALL SELECT pg_get_triggerdef(t.oid)
                   FROM ours JOIN pg_trigger t ON tgrelid = ours.oid WHERE NOT tgisinternal
               UNION ALL SELECT pg_get_functiondef(oid)
                   FROM pg_proc WHERE pronamespace = 'public'::regnamespace
               ORDER BY 1
               """;
    }
}
