package org.quillgraph.bootstrap.benchmark;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the rival must know of how the two databases keep ids, times and decimals. */
final class RivalDatabase implements Control.Statements {
    private static final int SCALE = 6;
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private final boolean isSqlite;
    private final LongAdder statements = new LongAdder();

    RivalDatabase(boolean isSqlite) {
        this.isSqlite = isSqlite;
    }

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void query(Connection connection, String sql, Reader reader, Object... parameters)
            throws SQLException {
        statements.increment();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    Object id(String id) {
        return isSqlite ? id : UUID.fromString(id);
    }

    Object time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return isSqlite ? STORED.format(time) : time;
    }

    Object decimal(String decimal) {
        BigDecimal number = new BigDecimal(decimal);
        return isSqlite ? number.movePointRight(SCALE).longValueExact() : number;
    }

    /** {@code in …}, with one parameter for any number of ids. */
    String among() {
        return isSqlite ? "in (select value from json_each(?))" : "= any(?)";
    }

    Object ids(Connection connection, List<String> ids) throws SQLException {
        return isSqlite
                ? "[\"" + String.join("\",\"", ids) + "\"]"
                : connection.createArrayOf("uuid", ids.toArray());
    }

    String search() {
        return isSqlite
                ? """
                select i.id, i.title, i.score, i.category, i.source_created_at from (
                  select s.id, bm25(idea_inspiration_fts, 10.0, 4.0, 2.0, 1.0) as place
                  from idea_inspiration_fts join idea_inspiration_search s on s.docid = idea_inspiration_fts.rowid
                  where idea_inspiration_fts match ? order by place, s.id desc limit 20) found
                join idea_inspiration i on i.id = found.id order by found.place, i.id desc"""
                : """
                select i.id, i.title, i.score, i.category, i.source_created_at from (
                  select s.id, ts_rank(s.lexemes, words, 1) as place
                  from idea_inspiration_search s, cast(? as tsquery) words
                  where s.part = 0 and s.lexemes @@ words order by place desc, s.id desc limit 20) found
                join idea_inspiration i on i.id = found.id order by found.place desc, i.id desc""";
    }

    /** One word, quoted as each database's own language of searches has it. */
    String word(String word) {
        return isSqlite ? "\"" + word + "\"" : "'" + word + "'";
    }

    @Nullable String time(ResultSet row, int column) throws SQLException {
        if (isSqlite) {
            return shortened(row.getString(column));
        }
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }

    /** As Java writes it, which leaves out a fraction, or half of one, that is zero. */
    private static @Nullable String shortened(@Nullable String time) {
        if (time == null || !time.endsWith("000Z")) {
            return time;
        }
        int zeros = time.endsWith(".000000Z") ? 8 : 4;
        return time.substring(0, time.length() - zeros) + "Z";
    }

    @Nullable String decimal(ResultSet row, int column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return number == null
                ? null
                : (isSqlite ? number.movePointLeft(SCALE) : number).toPlainString();
    }

    @Override
    public void watch() {
        statements.reset();
    }

    @Override
    public long count() {
        return statements.sum();
    }
}
