package org.quillgraph.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * Runs work that commits as it likes in one transaction all the same, alone in its database: all of
 * it happens or none, whenever its process dies, and another process waits for it to end.
 *
 * <p>Liquibase commits each change before it notes that it was made; killed in between, it would
 * make it again. Both databases can take back changes of a schema.
 */
public final class OneTransaction {
    private static final long KEY = 0x5155494c4c4752L;

    private OneTransaction() {}

    interface Work {
        void on(Connection connection) throws Exception;
    }

    static void run(DatabaseUrl url, Connection connection, Work work) throws Exception {
        connection.setAutoCommit(false);
        try {
            lock(url, connection);
            work.on(Savepoints.on(connection));
            connection.commit();
        } catch (Exception e) {
            rollback(connection, e);
            throw e;
        }
    }

    /** What SQLite has rolled back itself, since the disk is full, cannot be so again. */
    public static void rollback(Connection connection, Exception fault) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            fault.addSuppressed(e);
        }
    }

    /**
     * The lock ends with the transaction; on SQLite, each transaction of the writer has the file to
     * itself.
     */
    private static void lock(DatabaseUrl url, Connection connection) throws SQLException {
        if (url instanceof DatabaseUrl.Postgres) {
            try (PreparedStatement lock =
                    connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
                lock.setLong(1, KEY);
                lock.execute();
            }
        }
    }

    /** Commits set a savepoint, and rollbacks go back to the last one. */
    private static final class Savepoints implements InvocationHandler {
        private final Connection connection;
        private Savepoint last;

        private Savepoints(Connection connection) throws SQLException {
            this.connection = connection;
            this.last = connection.setSavepoint();
        }

        static Connection on(Connection connection) throws SQLException {
            return (Connection)
                    Proxy.newProxyInstance(
                            OneTransaction.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            new Savepoints(connection));
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
                throws Throwable {
            return switch (method.getName()) {
                case "commit" -> {
                    connection.releaseSavepoint(last);
                    last = connection.setSavepoint();
                    yield null;
                }
                case "rollback" -> {
                    connection.rollback(last);
                    yield null;
                }
                case "setAutoCommit", "close" -> null;
                default -> delegate(method, arguments);
            };
        }

        private @Nullable Object delegate(Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
