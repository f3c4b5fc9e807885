package org.quillgraph.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;

/** Tells whether two URLs lead to one database, however they are written. */
public final class SameDatabase {

    private SameDatabase() {}

    public static boolean have(DatabaseUrl one, DatabaseUrl other) {
        return switch (one) {
            case Sqlite(var file) ->
                    other instanceof Sqlite(var otherFile) && isSameFile(file, otherFile);
            case Postgres postgres ->
                    other instanceof Postgres otherPostgres && meet(postgres, otherPostgres);
        };
    }

    private static boolean isSameFile(Path one, Path other) {
        try {
            return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                    || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
        } catch (IOException e) {
            return false;
        }
    }

    /** A host has many names, but nobody can take a lock of a database that another holds. */
    private static boolean meet(Postgres one, Postgres other) {
        long key = ThreadLocalRandom.current().nextLong();
        try (Connection first = Inspection.connect(one)) {
            lock(first, key);
            try (Connection second = Inspection.connect(other)) {
                return !lock(second, key);
            } catch (SQLException e) {
                throw Faults.unreachable(other, e);
            }
        } catch (SQLException e) {
            throw Faults.unreachable(one, e);
        }
    }

    private static boolean lock(Connection connection, long key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
