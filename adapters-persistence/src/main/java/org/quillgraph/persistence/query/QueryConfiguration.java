package org.quillgraph.persistence.query;

import jakarta.persistence.EntityManagerFactory;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.search.SearchPredicates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the query core as the port the domain asks. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    QueryPort queryPort(
            Catalogue catalogue,
            EntityManagerFactory factory,
            Databases databases,
            SearchPredicates search) {
        Clauses clauses = new Clauses(new Tables(catalogue, factory.getMetamodel()), search);
        return new QueryRunner(clauses, new SessionReading(factory, databases));
    }
}
