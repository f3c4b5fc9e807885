package org.quillgraph.persistence.database;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Tells a database that cannot answer from a statement that is wrong, and says the former in plain
 * words.
 */
public final class Faults {

    private Faults() {}

    /**
     * {@link Problem.Unavailable} where the database is down, busy or full, or its schema was taken
     * back meanwhile; otherwise the exception as it came.
     */
    public static RuntimeException translate(DatabaseUrl url, RuntimeException fault) {
        if (fault instanceof ProblemException) {
            return fault;
        }
        if (isUnavailable(fault)) {
            return unreachable(url, fault);
        }
        // a statement of ours may be wrong too, so the schema itself is looked at
        return any(fault, Faults::meansUnknown) && !Migrations.isComplete(url)
                ? incomplete(url, fault)
                : fault;
    }

    public static ProblemException unreachable(DatabaseUrl url, Throwable fault) {
        return new ProblemException(new Problem.Unavailable(url.toString(), reason(fault)), fault);
    }

    /**
     * Whether two transactions stood in each other's way, and this one may get through when tried
     * again.
     */
    public static boolean isCollision(Throwable fault) {
        return any(fault, sql -> state(sql).equals("40001") || state(sql).equals("40P01"));
    }

    static boolean isUnavailable(Throwable fault) {
        return any(fault, Faults::meansUnavailable);
    }

    private static ProblemException incomplete(DatabaseUrl url, Throwable fault) {
        return new ProblemException(
                new Problem.Unavailable(
                        url.toString(),
                        "its schema is not the one this program needs. Run `quillgraph migrate`."),
                fault);
    }

    private static boolean any(Throwable fault, Predicate<SQLException> is) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && is.test(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meansUnavailable(SQLException fault) {
        if (fault instanceof SQLiteException sqlite) {
            return switch (primary(sqlite.getResultCode())) {
                case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_CANTOPEN -> true;
                case SQLITE_FULL, SQLITE_READONLY, SQLITE_NOTADB, SQLITE_CORRUPT -> true;
                default -> false;
            };
        }
        String state = state(fault);
        // 08 connection, 53 resources, 57P shut down, 40001 and 40P01 conflicts that go away when
        // tried again
        return fault instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.equals("40001")
                || state.equals("40P01");
    }

    /** A table, column or function is missing, among other things that the codes do not tell. */
    private static boolean meansUnknown(SQLException fault) {
        return fault instanceof SQLiteException sqlite
                ? primary(sqlite.getResultCode()) == SQLiteErrorCode.SQLITE_ERROR
                : state(fault).startsWith("42");
    }

    private static String reason(Throwable fault) {
        if (cause(fault, UnknownHostException.class) != null) {
            return "no such host is known. Check the host in " + DatabaseUrl.VARIABLE + ".";
        }
        if (cause(fault, ConnectException.class) != null) {
            return "nothing answers there. Check that the server runs and that "
                    + DatabaseUrl.VARIABLE
                    + " names its host and port.";
        }
        SQLiteException sqlite = cause(fault, SQLiteException.class);
        if (sqlite != null) {
            return sqliteReason(primary(sqlite.getResultCode()));
        }
        SQLException sql = cause(fault, SQLException.class);
        return sql == null ? "it does not answer." : postgresReason(sql);
    }

    private static String sqliteReason(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another process has been writing to it for too long. Try again later.";
            case SQLITE_CANTOPEN ->
                    "it cannot be opened. Check that the folder exists and may be written to.";
            case SQLITE_READONLY -> "it may not be written to.";
            case SQLITE_FULL -> "the disk is full.";
            case SQLITE_NOTADB -> "it is not a SQLite database.";
            case SQLITE_CORRUPT -> "it is damaged; put back a backup.";
            default -> "SQLite says " + code.message + ".";
        };
    }

    private static String postgresReason(SQLException fault) {
        return switch (state(fault)) {
            case "28P01", "28000" -> "the server refuses the user or the password.";
            case "3D000" -> "the server has no database of this name.";
            case "53300" -> "the server has no connection left.";
            case "40001", "40P01" ->
                    "it is busy with changes of the same records. Send the request again.";
            default ->
                    fault instanceof SQLTransientConnectionException
                            ? "no connection became free in time. Try again later."
                            : "the connection is broken. Check that the server runs.";
        };
    }

    private static String state(SQLException fault) {
        return fault.getSQLState() == null ? "" : fault.getSQLState();
    }

    /** The code without what it says of the details: {@code SQLITE_BUSY_SNAPSHOT} is busy. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }

    /** The innermost one, which says most. */
    private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> type) {
        T found = null;
        for (Throwable at = fault; at != null; at = at.getCause()) {
            found = type.isInstance(at) ? type.cast(at) : found;
        }
        return found;
    }
}
