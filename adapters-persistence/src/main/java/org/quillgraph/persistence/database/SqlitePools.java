package org.quillgraph.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite as a server's database: one connection writes, the others only read, and none ever waits
 * for a reader.
 *
 * <p>Writers of this process queue for the one connection, which is fair and never busy; writers of
 * another process are waited for by SQLite itself.
 */
final class SqlitePools {
    private static final Duration WAIT_FOR_OTHER_PROCESS = Duration.ofSeconds(60);
    private static final Duration WAIT_FOR_WRITER = Duration.ofMinutes(5);
    private static final int CACHE_KIBIBYTES = 16 * 1024;
    private static final long MAPPED_BYTES = 1L << 30;

    /**
     * 32 MB: a batch of ideas touches so many pages of indexes that the usual 4 MB would have them
     * all copied into the file at each commit.
     */
    private static final int LOG_PAGES = 8_000;

    private SqlitePools() {}

    /** To be opened before the readers: it makes the file and turns on its write-ahead log. */
    static HikariConfig writer(Sqlite url) {
        makeFile(url.file());
        SQLiteConfig sqlite = shared();
        sqlite.setJournalMode(JournalMode.WAL);
        // NORMAL would lose what was confirmed last when the power fails
        sqlite.setSynchronous(SynchronousMode.FULL);
        // a transaction that reads first and writes later could find its snapshot outdated, and
        // fail
        sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
        sqlite.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(LOG_PAGES));
        HikariConfig pool = pool("sqlite-writer", sqlite, url);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(WAIT_FOR_WRITER.toMillis());
        return pool;
    }

    static HikariConfig readers(Sqlite url) {
        SQLiteConfig sqlite = shared();
        sqlite.setReadOnly(true);
        HikariConfig pool = pool("sqlite-readers", sqlite, url);
        pool.setReadOnly(true);
        return pool;
    }

    private static SQLiteConfig shared() {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.enforceForeignKeys(true);
        sqlite.enableCaseSensitiveLike(true);
        sqlite.setBusyTimeout((int) WAIT_FOR_OTHER_PROCESS.toMillis());
        sqlite.setCacheSize(-CACHE_KIBIBYTES);
        sqlite.setTempStore(TempStore.MEMORY);
        // they are read by a statement that an insert leaves open, beside which nothing is vacuumed
        sqlite.setGetGeneratedKeys(false);
        sqlite.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(MAPPED_BYTES));
        return sqlite;
    }

    private static HikariConfig pool(String name, SQLiteConfig sqlite, Sqlite url) {
        SQLiteDataSource source = new Connections(sqlite, url);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        // a connection to a file does not age, and the last one to close would fold up the log
        pool.setMaxLifetime(0);
        return pool;
    }

    /** Its log gets the rights that it has, from SQLite. */
    private static void makeFile(Path file) {
        makeFolder(file);
        try {
            OwnerOnly.makeFile(file);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.Unavailable("SQLite file " + file, "it cannot be made."), e);
        }
    }

    static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                OwnerOnly.makeFolder(folder);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem.Unavailable("SQLite file " + file, "its folder cannot be made."),
                    e);
        }
    }

    /** Opens connections that keep their statements and know our functions. */
    private static final class Connections extends SQLiteDataSource {
        private final Sqlite url;

        Connections(SQLiteConfig config, Sqlite url) {
            super(config);
            this.url = url;
        }

        @Override
        public SQLiteConnection getConnection(String user, String password) throws SQLException {
            SQLiteConnection connection =
                    new SqliteConnection(
                            url.jdbcUrl(), url.file().toString(), getConfig().toProperties());
            SqliteFunctions.register(connection);
            return connection;
        }
    }
}
