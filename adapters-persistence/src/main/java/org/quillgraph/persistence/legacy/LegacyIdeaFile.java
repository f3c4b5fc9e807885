package org.quillgraph.persistence.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quillgraph.domain.legacy.LegacyIdeas;
import org.quillgraph.domain.legacy.LegacyRow;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.sqlite.SQLiteException;

/** The table {@code IdeaInspiration} in the SQLite file of the old idea collector. */
public final class LegacyIdeaFile implements LegacyIdeas {
    private static final String COUNT = "SELECT count(*) FROM IdeaInspiration";
    private static final String ROWS = "SELECT * FROM IdeaInspiration ORDER BY id";

    /**
     * Where a SQLite file says how it is written to, and what it says there of a write-ahead log.
     */
    private static final int WRITE_VERSION = 18;

    private static final int WRITE_AHEAD_LOG = 2;

    private final Path file;
    private final Connection connection;
    private final long count;

    private LegacyIdeaFile(Path file, Connection connection) throws SQLException {
        this.file = file;
        this.connection = connection;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            count = row.getLong(1);
        }
    }

    /** Refuses what is no such file with {@link org.quillgraph.domain.model.Problem.Invalid}. */
    public static LegacyIdeaFile open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw ProblemException.invalid("", "There is no file " + file + ".");
        }
        try {
            return connect(file);
        } catch (SQLException e) {
            throw unreadable(file, e);
        } catch (IOException e) {
            throw ProblemException.invalid("", file + " may not be read.");
        }
    }

    private static LegacyIdeaFile connect(Path file) throws SQLException, IOException {
        String mode = isLogged(file) ? "?immutable=1" : "?mode=ro";
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + mode);
        try {
            return new LegacyIdeaFile(file, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A write-ahead log that nobody has open: even a reader would leave two new files beside this
     * one.
     */
    private static boolean isLogged(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] header = bytes.readNBytes(WRITE_VERSION + 1);
            return header.length > WRITE_VERSION
                    && header[WRITE_VERSION] == WRITE_AHEAD_LOG
                    && Files.notExists(file.resolveSibling(file.getFileName() + "-wal"));
        }
    }

    static ProblemException unreadable(Path file, SQLException fault) {
        String reason =
                switch (fault instanceof SQLiteException sqlite ? sqlite.getResultCode() : null) {
                    case SQLITE_NOTADB -> "is not a SQLite database.";
                    case SQLITE_CORRUPT -> "is damaged; use a copy that is whole.";
                    case SQLITE_ERROR ->
                            "does not hold the old collector's ideas: a table IdeaInspiration with a column id.";
                    case null, default -> "cannot be read to its end.";
                };
        return new ProblemException(new Problem.Invalid("", file + " " + reason), fault);
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Stream<LegacyRow> rows() {
        try {
            Statement statement = connection.createStatement();
            LegacyCursor rows = new LegacyCursor(file, statement.executeQuery(ROWS), count);
            return StreamSupport.stream(rows, false).onClose(() -> close(statement));
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
