package org.quillgraph.persistence.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.persistence.database.DatabaseUrl;
import org.quillgraph.persistence.database.Faults;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Indexes at the start what is stored already, where its type has become searchable or its words
 * were cut another way.
 */
final class Reindexing implements SmartInitializingSingleton {
    private static final int ROWS_AT_ONCE = 50;

    private final DatabaseUrl url;
    private final Catalogue catalogue;
    private final IndexState state;
    private final Words words;
    private final SearchIndex index;
    private final EntityManager entities;
    private final TransactionTemplate transactions;

    Reindexing(
            DatabaseUrl url,
            Catalogue catalogue,
            IndexState state,
            Words words,
            SearchIndex index,
            EntityManagerFactory factory,
            PlatformTransactionManager transactions) {
        this.url = url;
        this.catalogue = catalogue;
        this.state = state;
        this.words = words;
        this.index = index;
        this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (EntityType type : catalogue.types()) {
            if (!type.searchable().isEmpty() && !isFilled(type)) {
                index(type);
            }
        }
    }

    private void index(EntityType type) {
        try {
            transactions.executeWithoutResult(_ -> fill(type));
        } catch (RuntimeException e) {
            throw Faults.translate(url, e);
        }
    }

    private boolean isFilled(EntityType type) {
        try {
            return state.isFilled(SearchTable.of(entity(type)), words.stemming());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot tell whether " + type + " is indexed", e);
        }
    }

    private void fill(EntityType type) {
        Session session = entities.unwrap(Session.class);
        session.doWork(connection -> fill(type, session, connection));
    }

    private void fill(EntityType type, Session session, Connection connection) throws SQLException {
        Class<?> entity = entity(type);
        String table = SearchTable.of(entity);
        if (IndexState.claim(connection, table, words.stemming())) {
            try (Stream<Object[]> rows = rows(type, entity, session)) {
                index.write(connection, table, type, rows);
            }
        }
    }

    /** {@code select id, title, content from IdeaInspirationEntity} */
    private static Stream<Object[]> rows(EntityType type, Class<?> entity, Session session) {
        String query =
                "select id, %s from %s"
                        .formatted(String.join(", ", type.searchable()), entity.getSimpleName());
        return session.createSelectionQuery(query, Object[].class)
                .setFetchSize(ROWS_AT_ONCE)
                .getResultStream();
    }

    private Class<?> entity(EntityType type) {
        return SearchTable.entity(type, entities.getMetamodel());
    }
}
