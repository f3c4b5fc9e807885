package org.quillgraph.persistence.query;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.function.Function;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.database.Databases;
import org.quillgraph.persistence.database.LongestStatement;
import org.quillgraph.persistence.history.PastConnections;
import org.quillgraph.persistence.search.SearchPredicates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the query core as the port the domain asks. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    StatementLimit statementLimit(Databases databases, ObjectProvider<LongestStatement> longest) {
        return new StatementLimit(
                longest.getIfAvailable(() -> LongestStatement.USUAL).time(), databases.isSqlite());
    }

    @Bean
    QueryPort queryPort(
            Catalogue catalogue,
            EntityManagerFactory factory,
            Databases databases,
            SearchPredicates search,
            PastConnections connections,
            StatementLimit limit) {
        Tables tables = new Tables(catalogue, factory.getMetamodel());
        Clauses past = new Clauses(tables.ofThePast(), new PastSearch());
        Function<Instant, QueryPort> asOf =
                new Function<>() {
                    @Override
                    public QueryPort apply(Instant time) {
                        return new QueryRunner(
                                past,
                                new PastReading(factory, databases, connections, limit, time),
                                this);
                    }
                };
        return new QueryRunner(
                new Clauses(tables, search), new SessionReading(factory, databases, limit), asOf);
    }
}
