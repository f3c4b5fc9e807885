package org.quillgraph.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
            Hold.lock(first, key);
            try (Connection second = Inspection.connect(other)) {
                return !Hold.lock(second, key);
            } catch (SQLException e) {
                throw Faults.unreachable(other, e);
            }
        } catch (SQLException e) {
            throw Faults.unreachable(one, e);
        }
    }
}
