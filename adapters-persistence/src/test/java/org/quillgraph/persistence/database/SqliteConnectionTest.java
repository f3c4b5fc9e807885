package org.quillgraph.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteConnectionTest {
    private static final String SQL = "select value, ? from json_each('[1, 2, 3]')";

    @TempDir Path folder;

    private SqliteConnection connection;

    @BeforeEach
    void connect() throws SQLException {
        String file = folder.resolve("kept.db").toString();
        connection = new SqliteConnection("jdbc:sqlite:" + file, file, new Properties());
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aClosedStatementServesTheNextOfItsSql() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SQL);
        first.close();
        try (PreparedStatement second = connection.prepareStatement(SQL)) {
            assertThat(second).isSameAs(first);
            assertThat(read(second)).hasSize(3);
        }
    }

    @Test
    void statementsInUseAreNotShared() throws SQLException {
        connection.prepareStatement(SQL).close();
        try (PreparedStatement one = connection.prepareStatement(SQL);
                PreparedStatement other = connection.prepareStatement(SQL)) {
            one.setString(1, "one");
            other.setString(1, "other");
            try (ResultSet row = one.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(read(other)).containsOnly("other");
                assertThat(row.getString(2)).isEqualTo("one");
            }
        }
    }

    @Test
    void nothingOfOneUseIsLeftToTheNext() throws SQLException {
        try (PreparedStatement first = connection.prepareStatement(SQL)) {
            first.setString(1, "secret");
            first.setMaxRows(1);
            assertThat(read(first)).containsExactly("secret");
        }
        try (PreparedStatement second = connection.prepareStatement(SQL)) {
            assertThat(read(second)).containsExactly(null, null, null);
        }
    }

    @Test
    void closingTwiceIsNoHarm() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SQL);
        statement.close();
        statement.close();
        try (PreparedStatement again = connection.prepareStatement(SQL)) {
            assertThat(read(again)).hasSize(3);
        }
    }

    @Test
    void moreSqlThanIsKeptStillRuns() throws SQLException {
        for (int i = 0; i < 500; i++) {
            try (PreparedStatement statement = connection.prepareStatement(SQL + " limit " + i)) {
                assertThat(read(statement)).hasSize(Math.min(i, 3));
            }
        }
    }

    private static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(2));
            }
        }
        return values;
    }
}
