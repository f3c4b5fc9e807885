package org.quillgraph.persistence.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.domain.upkeep.DatabaseStatus.Part;

/** What a database takes of its disk; only looks. */
public final class Footprint {
    private static final String SQLITE_SIZE =
            "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
    private static final String POSTGRES_SIZE = "SELECT pg_database_size(current_database())";

    private static final String SQLITE_PARTS =
            """
            SELECT part.name, coalesce(made.tbl_name, part.name), part.pgsize
            FROM dbstat part LEFT JOIN sqlite_schema made ON made.name = part.name
            WHERE part.aggregate = TRUE ORDER BY part.pgsize DESC, part.name
            """;
    private static final String POSTGRES_PARTS =
            """
            SELECT part.relname, coalesce(owner.relname, part.relname),
                CASE part.relkind WHEN 'i' THEN pg_relation_size(part.oid)
                    ELSE pg_table_size(part.oid) END AS bytes
            FROM pg_class part LEFT JOIN pg_index i ON i.indexrelid = part.oid
                LEFT JOIN pg_class owner ON owner.oid = i.indrelid
            WHERE part.relnamespace = current_schema()::regnamespace AND part.relkind IN ('r', 'i')
            ORDER BY bytes DESC, part.relname
            """;

    private Footprint() {}

    /** Of all of it, in bytes; 0 where there is none. */
    public static long bytes(DatabaseUrl url) {
        String sql = url instanceof DatabaseUrl.Sqlite ? SQLITE_SIZE : POSTGRES_SIZE;
        return read(url, sql, row -> row.getLong(1)).stream().findFirst().orElse(0L);
    }

    /** The largest first. On SQLite, the whole file is read: about a second a gigabyte. */
    public static List<Part> parts(DatabaseUrl url) {
        String sql = url instanceof DatabaseUrl.Sqlite ? SQLITE_PARTS : POSTGRES_PARTS;
        return read(url, sql, row -> new Part(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(DatabaseUrl url, String sql, Reading<T> reading) {
        List<T> read = new ArrayList<>();
        if (!Inspection.isThere(url)) {
            return read;
        }
        try (Connection connection = Inspection.connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                read.add(reading.read(rows));
            }
            return read;
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }
}
