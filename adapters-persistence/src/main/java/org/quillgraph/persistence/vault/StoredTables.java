package org.quillgraph.persistence.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.vault.KeyedTables;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.persistence.database.DatabaseUrl;

/** What the transaction of a connection sees. */
abstract class StoredTables implements KeyedTables {
    final DatabaseUrl url;
    final Connection connection;
    final Texts texts;
    final RowReader reader;

    StoredTables(DatabaseUrl url, Connection connection) {
        this.url = url;
        this.connection = connection;
        this.texts = Texts.valueOf(url.kind().name());
        this.reader = new RowReader(connection, texts);
    }

    /** What may fail because of where it is stored. */
    interface Work<T> {
        T done() throws SQLException, IOException;
    }

    final <T> T of(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException e) {
            throw DatabaseVault.failed(url, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final List<Table> tables() {
        return Tables.ALL;
    }

    @Override
    public final void tell(List<Table> tables, Rows rows) {
        of(
                () -> {
                    reader.tell(tables, rows);
                    return tables;
                });
    }

    @Override
    public final SequencedMap<String, List<@Nullable String>> find(Table table, List<String> keys) {
        return of(() -> reader.find(table, keys));
    }
}
