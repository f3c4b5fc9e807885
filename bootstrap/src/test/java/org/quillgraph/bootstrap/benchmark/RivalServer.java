package org.quillgraph.bootstrap.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * What one would write by hand for these questions and no others: a servlet in the same container,
 * plain JDBC on a pool of the same size, and JSON put together as text.
 */
final class RivalServer extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int READ_AHEAD = 1 << 30;

    private final transient RivalAnswers answers;
    private final transient DataSource pool;

    private RivalServer(RivalAnswers answers, DataSource pool) {
        this.answers = answers;
        this.pool = pool;
    }

    public static void main(String[] arguments)
            throws IOException, LifecycleException, SQLException {
        Logger.getLogger("org.apache").setLevel(Level.OFF);
        DatabaseSettings database = Settings.from(System.getenv()).database();
        boolean isSqlite = database.databaseUrl() instanceof DatabaseUrl.Sqlite;
        RivalDatabase rival = new RivalDatabase(isSqlite);
        Tomcat tomcat = new Tomcat();
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(
                        context, "rival", new RivalServer(new RivalAnswers(rival), pool(database)))
                .addMapping("/*");
        tomcat.getConnector();
        tomcat.start();
        Control.serve(tomcat.getConnector().getLocalPort(), rival);
        tomcat.stop();
    }

    private static DataSource pool(DatabaseSettings settings) throws SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setReadOnly(true);
        switch (settings.databaseUrl()) {
            case DatabaseUrl.Sqlite sqlite -> pool.setDataSource(readOnly(sqlite));
            case DatabaseUrl.Postgres postgres -> {
                pool.setJdbcUrl(postgres.jdbcUrl());
                pool.setDataSourceProperties(postgres.properties());
            }
        }
        return new HikariDataSource(pool);
    }

    private static DataSource readOnly(DatabaseUrl.Sqlite url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, String.valueOf(READ_AHEAD));
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url.jdbcUrl());
        return source;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (Connection connection = pool.getConnection()) {
            byte[] body = answers.answer(connection, request).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
