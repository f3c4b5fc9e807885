package org.quillgraph.persistence.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;

/**
 * Lets one process at a time change a schema; the operating system or the server frees it when its
 * holder dies.
 *
 * <p>Liquibase's own lock is a row in a table: two processes race to make that table, and who dies
 * leaves it locked.
 */
sealed interface SchemaLock extends AutoCloseable {

    @Override
    void close() throws SQLException, IOException;

    /** Waits until it is free. */
    static SchemaLock take(DatabaseUrl url, Connection connection)
            throws SQLException, IOException {
        return switch (url) {
            case Sqlite(Path file) -> FileLock.take(file);
            case Postgres ignored -> AdvisoryLock.take(connection);
        };
    }

    /** A file beside the database; SQLite's own locks end with each of Liquibase's transactions. */
    record FileLock(FileChannel channel) implements SchemaLock {
        // Java refuses, rather than waits for, a file lock that another thread of this process
        // holds
        private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

        static FileLock take(Path database) throws IOException {
            IN_THIS_PROCESS.lock();
            try {
                FileChannel channel =
                        FileChannel.open(
                                Path.of(database + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                channel.lock();
                return new FileLock(channel);
            } catch (IOException e) {
                IN_THIS_PROCESS.unlock();
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            try {
                channel.close();
            } finally {
                IN_THIS_PROCESS.unlock();
            }
        }
    }

    /** Held by the session, so that commits do not end it. */
    record AdvisoryLock(Connection connection) implements SchemaLock {
        private static final long KEY = 0x5155494c4c4752L;

        static AdvisoryLock take(Connection connection) throws SQLException {
            call(connection, "SELECT pg_advisory_lock(?)");
            return new AdvisoryLock(connection);
        }

        @Override
        public void close() throws SQLException {
            // a change that failed leaves its transaction aborted, in which nothing can be called
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            call(connection, "SELECT pg_advisory_unlock(?)");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }

        private static void call(Connection connection, String sql) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, KEY);
                statement.execute();
            }
        }
    }
}
