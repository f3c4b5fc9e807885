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
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quillgraph.domain.imports.ImportSource;
import org.quillgraph.domain.imports.SourceRow;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.imports.SourceFiles;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The tables of an older system's SQLite file, one after the other. */
final class SqliteSource implements ImportSource {
    /**
     * Where a SQLite file says how it is written to, and what it says there of a write-ahead log.
     */
    private static final int WRITE_VERSION = 18;

    private static final int WRITE_AHEAD_LOG = 2;

    private final Path file;
    private final List<LegacyTable> tables;
    private final Connection connection;
    private final long count;

    private SqliteSource(Path file, List<LegacyTable> tables, Connection connection)
            throws SQLException {
        this.file = file;
        this.tables = tables;
        this.connection = connection;
        long sum = 0;
        for (LegacyTable table : tables) {
            sum += count(table);
        }
        this.count = sum;
    }

    private long count(LegacyTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.counting())) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * @param held what such a file holds, for whoever gives another one
     */
    static SqliteSource open(Path file, List<LegacyTable> tables, String held) {
        SourceFiles.check(file);
        try {
            return connect(file, tables);
        } catch (SQLException e) {
            throw isOfItsSql(e)
                    ? new ProblemException(
                            new Problem.Invalid("", file + " does not hold " + held + "."), e)
                    : unreadable(file, e);
        } catch (IOException e) {
            throw ProblemException.invalid("", file + " may not be read.");
        }
    }

    private static SqliteSource connect(Path file, List<LegacyTable> tables)
            throws SQLException, IOException {
        String mode = isLogged(file) ? "?immutable=1" : "?mode=ro";
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + mode);
        try {
            return new SqliteSource(file, tables, connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A table or column that it names is not there. */
    private static boolean isOfItsSql(SQLException fault) {
        return fault instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_ERROR;
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
                    case null, default -> "cannot be read to its end.";
                };
        return new ProblemException(new Problem.Invalid("", file + " " + reason), fault);
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Stream<SourceRow> rows() {
        return tables.stream().flatMap(this::rows);
    }

    private Stream<SourceRow> rows(LegacyTable table) {
        try {
            Statement statement = connection.createStatement();
            LegacyCursor rows = new LegacyCursor(file, table, statement.executeQuery(table.rows()));
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
