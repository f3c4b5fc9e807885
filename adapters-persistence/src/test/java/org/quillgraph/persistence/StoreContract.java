package org.quillgraph.persistence;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.quillgraph.persistence.database.DatabaseSettings;

/** One store for all tests of a class, empty before each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StoreContract {
    protected TestStore store;

    protected abstract DatabaseSettings settings();

    @BeforeAll
    void openStore() {
        store = new TestStore(settings());
    }

    @AfterAll
    void closeStore() {
        store.close();
    }

    @BeforeEach
    void emptyStore() {
        store.clear();
    }
}
