package org.quillgraph.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.upkeep.DatabaseStatus.Pool;
import org.quillgraph.persistence.database.DatabaseUrl.Postgres;
import org.quillgraph.persistence.database.DatabaseUrl.Sqlite;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** The open connections to the one database, for those who write and for those who only read. */
public final class Databases implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 5;
    private static final int OLDEST_POSTGRES = 15;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);

    private final DatabaseUrl url;
    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private Databases(DatabaseUrl url, HikariDataSource writer, HikariDataSource readers) {
        this.url = url;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Connects, making the SQLite file where there is none.
     *
     * <p>Refuses with {@link Problem.Unavailable} what cannot be reached or is held, and with
     * {@link Problem.Invalid} a server that is too old or does not keep its texts in UTF-8.
     */
    public static Databases open(DatabaseSettings settings) {
        DatabaseUrl url = settings.databaseUrl();
        return switch (url) {
            case Sqlite sqlite -> {
                Hold.respect(sqlite);
                HikariDataSource writer = connect(url, SqlitePools.writer(sqlite));
                yield new Databases(
                        url, writer, connect(url, sized(SqlitePools.readers(sqlite), settings)));
            }
            case Postgres postgres -> {
                HikariDataSource pool = connect(url, sized(pool(postgres), settings));
                check(postgres, pool);
                yield new Databases(url, pool, pool);
            }
        };
    }

    public DatabaseUrl url() {
        return url;
    }

    public boolean isSqlite() {
        return url instanceof Sqlite;
    }

    /**
     * On SQLite exactly one connection, whose transactions wait for no lock once they have begun.
     */
    public DataSource writer() {
        return writer;
    }

    /** The same as the writer's on PostgreSQL. */
    public DataSource readers() {
        return readers;
    }

    /** What they are at just now: the writer's and the readers', where these are not the same. */
    public List<Pool> pools() {
        return Stream.of(writer, readers).distinct().map(Databases::pool).toList();
    }

    private static Pool pool(HikariDataSource source) {
        HikariPoolMXBean now = source.getHikariPoolMXBean();
        return new Pool(
                source.getPoolName(),
                now.getActiveConnections(),
                now.getIdleConnections(),
                Optional.of(now.getThreadsAwaitingConnection()),
                Optional.of(source.getMaximumPoolSize()));
    }

    /** Makes a connection ready that has just been opened. */
    public interface Preparation {
        void of(Connection connection) throws SQLException;
    }

    /**
     * A few connections more, each made ready when it is opened, for transactions that only read
     * and see one state of the database; to be closed by the caller.
     */
    public HikariDataSource readersOfThePast(Preparation preparation) {
        HikariConfig pool =
                switch (url) {
                    case Sqlite sqlite -> SqlitePools.readers(sqlite);
                    case Postgres postgres -> ownConnections(postgres);
                };
        DataSource source = Objects.requireNonNull(pool.getDataSource());
        pool.setDataSource(
                new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        Connection connection = super.getConnection();
                        preparation.of(connection);
                        return connection;
                    }
                });
        pool.setPoolName("past");
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(IDLE_CONNECTIONS);
        pool.setMinimumIdle(0);
        // nobody may ever ask
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        return new HikariDataSource(pool);
    }

    private static HikariConfig ownConnections(Postgres url) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(new DriverManagerDataSource(url.jdbcUrl(), url.properties()));
        pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return pool;
    }

    /**
     * Takes its connection when the first statement needs it: a reader's in read-only transactions.
     */
    public DataSource routing() {
        LazyConnectionDataSourceProxy routing = new LazyConnectionDataSourceProxy();
        routing.setTargetDataSource(writer);
        routing.setReadOnlyDataSource(readers);
        // known beforehand, so that no connection is opened to find out
        routing.setDefaultAutoCommit(true);
        routing.setDefaultTransactionIsolation(
                isSqlite()
                        ? Connection.TRANSACTION_SERIALIZABLE
                        : Connection.TRANSACTION_READ_COMMITTED);
        return routing;
    }

    /**
     * Tells the database's planner what the tables hold by now; to be called after many rows were
     * written at once.
     */
    public void analyze() {
        try (Connection connection = writer.getConnection()) {
            analyze(url.kind(), connection);
        } catch (SQLException e) {
            throw Faults.unreachable(url, e);
        }
    }

    /** The same in the caller's transaction. */
    public static void analyze(DatabaseUrl.Kind kind, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String tables = kind == DatabaseUrl.Kind.SQLITE ? "" : ownTables(statement);
            statement.execute("ANALYZE " + tables);
        }
    }

    /** Those of the server itself are not for everybody to analyze. */
    private static String ownTables(Statement statement) throws SQLException {
        String names =
                "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
                        + " WHERE schemaname = current_schema()";
        try (ResultSet row = statement.executeQuery(names)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    private static HikariConfig pool(Postgres url) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("postgresql");
        pool.addDataSourceProperty("ApplicationName", Inspection.PROGRAM);
        pool.setJdbcUrl(url.jdbcUrl());
        pool.setDataSourceProperties(url.properties());
        // one INSERT of many rows instead of many of one: about twice as fast
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    private static HikariConfig sized(HikariConfig pool, DatabaseSettings settings) {
        pool.setMaximumPoolSize(settings.maximumConnections());
        pool.setMinimumIdle(Math.min(IDLE_CONNECTIONS, settings.maximumConnections()));
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        return pool;
    }

    private static HikariDataSource connect(DatabaseUrl url, HikariConfig pool) {
        try {
            return new HikariDataSource(pool);
        } catch (RuntimeException e) {
            throw Faults.unreachable(url, e);
        }
    }

    private static void check(Postgres url, HikariDataSource pool) {
        try (Connection connection = pool.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_POSTGRES) {
                throw unsuitable(
                        url,
                        "has version " + version + "; " + OLDEST_POSTGRES + " or later is needed");
            }
            String encoding = encoding(connection);
            if (!encoding.equals("UTF8")) {
                throw unsuitable(
                        url,
                        "keeps text as " + encoding + "; make a database with ENCODING 'UTF8'");
            }
            Hold.respect(url, connection);
        } catch (SQLException e) {
            pool.close();
            throw Faults.unreachable(url, e);
        } catch (ProblemException e) {
            pool.close();
            throw e;
        }
    }

    private static String encoding(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            return row.getString(1);
        }
    }

    private static ProblemException unsuitable(DatabaseUrl url, String reason) {
        return ProblemException.invalid(DatabaseUrl.VARIABLE, url + " " + reason + ".");
    }
}
