package org.quillgraph.persistence.query;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.differential.DifferentialContract;
import org.quillgraph.persistence.TestStore;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.quillgraph.persistence.search.Stemming;
import org.quillgraph.persistence.search.Words;

/** Loads a database through its repositories. */
abstract class DatabaseDifferentialContract extends DifferentialContract {
    private final TestStore store;

    DatabaseDifferentialContract(DatabaseSettings settings) {
        store = new TestStore(settings);
    }

    @Override
    protected Catalogue catalogue() {
        return store.get(Catalogue.class);
    }

    @Override
    protected QueryPort load(List<? extends Record> records) {
        store.clear();
        store.addAll(records);
        return store.get(QueryPort.class);
    }

    @Override
    protected Function<String, List<String>> wordCutter() {
        return new Words(Stemming.NONE)::of;
    }

    @AfterAll
    void close() {
        store.close();
    }
}
