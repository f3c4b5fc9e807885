package org.quillgraph.persistence.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.springframework.dao.DataAccessResourceFailureException;

/** Writes into search indexes the words of rows that are stored or copied as they are. */
public final class StoredWords {
    private static final int ROWS_AT_ONCE = 50;

    private final Stemming stemming;
    private final SearchIndex index;

    public StoredWords(DatabaseUrl.Kind kind, Stemming stemming) {
        this(new Words(stemming), kind == DatabaseUrl.Kind.POSTGRESQL);
    }

    StoredWords(Words words, boolean postgres) {
        this.stemming = words.stemming();
        this.index = SearchIndex.on(postgres, words);
    }

    /**
     * Of all rows of a table, unless another program has just done so.
     *
     * @param each called for each of the rows
     */
    public void addAll(Connection connection, SearchTable table, Runnable each)
            throws SQLException {
        if (!IndexState.claim(connection, table.name(), stemming)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(table.select())) {
                Stream<Object[]> rows =
                        Stream.iterate(next(row), Optional::isPresent, _ -> next(row))
                                .map(Optional::orElseThrow);
                add(connection, table, rows.peek(_ -> each.run()));
            }
        }
    }

    /**
     * Of some rows.
     *
     * @param rows each the id and then the searchable attributes
     */
    public void add(Connection connection, SearchTable table, Stream<Object[]> rows)
            throws SQLException {
        index.write(connection, table, rows);
    }

    private static Optional<Object[]> next(ResultSet row) {
        try {
            return row.next() ? Optional.of(values(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("cannot read all rows", e);
        }
    }

    private static Object[] values(ResultSet row) throws SQLException {
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        values[0] = UUID.fromString(row.getString(1));
        for (int i = 1; i < values.length; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }
}
