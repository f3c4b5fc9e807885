package org.quillgraph.persistence.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.quillgraph.domain.vault.Vault.Work;
import org.quillgraph.persistence.database.DatabaseUrl.Kind;
import org.quillgraph.persistence.search.Stemming;
import org.quillgraph.persistence.search.StoredWords;

/** Makes the words of all rows that were filled in findable, in the same transaction. */
final class Indexing {
    private static final int STEP = 100;

    private final Connection connection;
    private final Work work;
    private long total;
    private long done;

    private Indexing(Connection connection, Work work) {
        this.connection = connection;
        this.work = work;
    }

    static void run(Connection connection, Kind kind, Optional<String> stemming, Work work)
            throws SQLException {
        RowReader rows = new RowReader(connection, Texts.valueOf(kind.name()));
        Indexing indexing = new Indexing(connection, work);
        for (SearchedColumns searched : SearchedColumns.all()) {
            indexing.total += rows.count(searched.table());
        }
        indexing.run(words(kind, stemming));
    }

    /** Cut as they were where something is indexed, or where it comes from. */
    static StoredWords words(Kind kind, Optional<String> stemming) {
        return new StoredWords(kind, stemming.map(Stemming::valueOf).orElse(Stemming.NONE));
    }

    private void run(StoredWords words) throws SQLException {
        for (SearchedColumns searched : SearchedColumns.all()) {
            words.addAll(connection, searched.search(), this::next);
        }
    }

    private void next() {
        done++;
        if (done % STEP == 0 || done == total) {
            work.indexed(done, total);
        }
    }
}
