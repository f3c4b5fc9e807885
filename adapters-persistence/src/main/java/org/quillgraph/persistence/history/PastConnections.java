package org.quillgraph.persistence.history;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.persistence.database.Databases;
import org.springframework.stereotype.Component;

/**
 * A few connections on which every table shows what it was: views of their session alone stand
 * before the tables.
 */
@Component
public final class PastConnections implements AutoCloseable {
    private final boolean sqlite;
    private final SessionFactoryImplementor factory;
    private final Catalogue catalogue;
    private final HikariDataSource pool;

    PastConnections(Databases databases, EntityManagerFactory factory, Catalogue catalogue) {
        this.sqlite = databases.isSqlite();
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
        this.catalogue = catalogue;
        this.pool = databases.readersOfThePast(this::prepare);
    }

    /** One that looks at the time until it is given back, in a transaction that only reads. */
    public Connection at(Instant time) throws SQLException {
        Connection connection = pool.getConnection();
        try {
            dialect(connection).look(connection, time);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare(Connection connection) throws SQLException {
        PastDialect dialect = dialect(connection);
        List<String> statements = new ArrayList<>(dialect.preparation());
        statements.addAll(new PastViews(factory, catalogue, dialect).statements());
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private PastDialect dialect(Connection connection) throws SQLException {
        return sqlite ? new PastDialect.Sqlite() : new PastDialect.Postgres(schema(connection));
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT quote_ident(current_schema())")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
