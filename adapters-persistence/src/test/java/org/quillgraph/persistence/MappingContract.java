package org.quillgraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.persistence.database.DatabaseSettings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

abstract class MappingContract {
    abstract DatabaseSettings settings();

    @Test
    void everyRowCanBeRead() {
        try (AnnotationConfigApplicationContext context =
                new AnnotationConfigApplicationContext()) {
            context.registerBean(DatabaseSettings.class, this::settings);
            context.register(PersistenceConfiguration.class);
            context.refresh();
            EntityManagerFactory factory = context.getBean(EntityManagerFactory.class);
            try (EntityManager entities = factory.createEntityManager()) {
                for (EntityType<?> row : factory.getMetamodel().getEntities()) {
                    List<?> rows = entities.createQuery("from " + row.getName()).getResultList();
                    assertThat(rows).isEmpty();
                }
            }
        }
    }
}
