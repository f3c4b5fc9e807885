package org.quillgraph.persistence.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.sqlite.SQLiteConfig;

/** Looks at a database as it stands: makes no file and changes nothing. */
public final class Inspection {
    /**
     * What a PostgreSQL server is told of those who work with a database, not of who only looks.
     */
    public static final String PROGRAM = "quillgraph";

    private Inspection() {}

    /** False for a file that is still to be made; refuses a place where none could be made. */
    public static boolean isThere(DatabaseUrl url) {
        if (!(url instanceof Sqlite(Path file)) || Files.exists(file)) {
            return true;
        }
        Path folder = nearestOf(file);
        if (!Files.isDirectory(folder)) {
            throw unusable(url, folder + " is not a folder.");
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw unusable(url, "the folder " + folder + " may not be read.");
        }
        return false;
    }

    /** What there is of the folders above a file. */
    private static Path nearestOf(Path file) {
        Path folder = file.toAbsolutePath();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static ProblemException unusable(DatabaseUrl url, String reason) {
        return new ProblemException(new Problem.Unavailable(url.toString(), reason));
    }

    /** A connection that only reads; the file must be there. */
    public static Connection connect(DatabaseUrl url) throws SQLException {
        return switch (url) {
            case Sqlite sqlite -> {
                SQLiteConfig readOnly = new SQLiteConfig();
                readOnly.setReadOnly(true);
                yield readOnly.createConnection(sqlite.jdbcUrl());
            }
            case Postgres postgres -> {
                Properties properties = new Properties();
                properties.putAll(postgres.properties());
                yield DriverManager.getConnection(postgres.jdbcUrl(), properties);
            }
        };
    }
}
