package org.quillgraph.persistence.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.Metamodel;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.specimen.Specimen.Grade;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.TestStore;

class TablesTest {
    record Misfit(Key<Misfit> id, Grade grade, String label) {}

    record Nowhere(Key<Nowhere> id) {}

    @Test
    void everyFaultOfTheRowsStopsTheStart() {
        try (TestStore store = new TestStore(TestDatabases.sqlite())) {
            Metamodel rows = store.get(EntityManagerFactory.class).getMetamodel();
            assertThatThrownBy(() -> new Tables(Catalogue.of(Misfit.class, Nowhere.class), rows))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            """
                            Misfit.label: MisfitEntity does not map it
                            Misfit.grade: MisfitEntity must keep it by name, @Enumerated(STRING)
                            Nowhere: there is no JPA class NowhereEntity\
                            """);
        }
    }
}
