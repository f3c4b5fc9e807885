package org.quillgraph.persistence.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Table.Column;
import org.quillgraph.persistence.database.DatabaseUrl;

/** Fills by COPY, several times as fast as statements. */
final class PostgresFilling extends DatabaseFilling {
    private static final int CHARACTERS_AT_ONCE = 64 * 1024;

    /**
     * Numbers of the transactions of another server say nothing here; the first there ever was is
     * complete.
     */
    private static final String FIRST_TRANSACTION = "1";

    private static final String DROP_REFERENCES =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname)
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """;

    /** Statements that turn what is to be right after each of them into what is in the end. */
    private static final String DEFER =
            """
            SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I ', conrelid::regclass, conname)
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            AND NOT condeferrable
            """;

    private static final String ADD_REFERENCES =
            """
            SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                pg_get_constraintdef(oid))
            FROM pg_constraint
            WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
            """;

    /** Queries, each of which gives the statement that lets a column go on behind its greatest. */
    private static final String GO_ON =
            """
            SELECT format('SELECT format($$ALTER TABLE %1$I ALTER COLUMN %2$I RESTART WITH %%s$$,'
                ' coalesce(max(%2$I), 0) + 1) FROM %1$I', table_name, column_name)
            FROM information_schema.columns
            WHERE is_identity = 'YES' AND table_schema = current_schema()
            """;

    private final List<String> references = new ArrayList<>();
    private final List<String> deferred = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private @Nullable CopyIn copy;

    PostgresFilling(DatabaseUrl url, Connection connection, FileSink files) {
        super(url, connection, files);
    }

    @Override
    void defer() throws SQLException {
        execute("LOCK TABLE " + Tables.names() + " IN EXCLUSIVE MODE");
        deferred.addAll(texts(DEFER));
        for (String reference : deferred) {
            execute(reference + "DEFERRABLE INITIALLY DEFERRED");
        }
    }

    @Override
    void empty() throws SQLException {
        references.addAll(texts(ADD_REFERENCES));
        for (String drop : texts(DROP_REFERENCES)) {
            execute(drop);
        }
        List<String> indexes = indexes();
        indexes.add("search_index");
        execute(
                "TRUNCATE "
                        + Tables.names(Tables.in(connection))
                        + ", "
                        + String.join(", ", indexes));
    }

    /** {@code COPY revision (id, entity_type, …, tx) FROM STDIN} */
    @Override
    void open(Table table) throws SQLException {
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY %s (%s) FROM STDIN"
                                        .formatted(
                                                table.name(),
                                                isOfTransactions(table)
                                                        ? columns + ", tx"
                                                        : columns));
    }

    private static boolean isOfTransactions(Table table) {
        return table.name().equals("revision");
    }

    @Override
    void write(Table table, List<@Nullable String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            lines.append(i == 0 ? "" : "\t");
            append(values.get(i));
        }
        lines.append(isOfTransactions(table) ? "\t" + FIRST_TRANSACTION + "\n" : "\n");
        if (lines.length() >= CHARACTERS_AT_ONCE) {
            send();
        }
    }

    private void append(@Nullable String value) {
        if (value == null) {
            lines.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                default -> lines.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = lines.toString().getBytes(UTF_8);
        Objects.requireNonNull(copy).writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    @Override
    void flush() throws SQLException {
        if (copy != null) {
            send();
            copy.endCopy();
            copy = null;
        }
    }

    @Override
    void settle() throws SQLException {
        flush();
        for (String reference : references) {
            execute(reference);
        }
        execute("SET CONSTRAINTS ALL IMMEDIATE");
        for (String reference : deferred) {
            execute(reference + "NOT DEFERRABLE");
        }
        for (String query : texts(GO_ON)) {
            for (String restart : texts(query)) {
                execute(restart);
            }
        }
    }

    /** The driver would wait for ever with a rollback while rows are on their way. */
    @Override
    void abandon() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
