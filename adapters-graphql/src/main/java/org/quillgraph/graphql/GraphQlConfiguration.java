package org.quillgraph.graphql;

import graphql.GraphQL;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.domain.query.Catalogue;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;

/** Hands the schema to Spring GraphQL, which serves it at {@code /graphql}. */
@Configuration(proxyBeanMethods = false)
@Import(GraphiQlPage.class)
public class GraphQlConfiguration {

    @Bean
    GraphQlSource graphQlSource(Catalogue catalogue, Browse browse, Limits limits) {
        return GraphQlSource.builder(new GraphSchema(catalogue, browse, limits.page()).build())
                .configureGraphQl(graphQl -> configure(graphQl, limits))
                .build();
    }

    static GraphQL.Builder configure(GraphQL.Builder graphQl, Limits limits) {
        return graphQl.queryExecutionStrategy(new AnswerStrategy(new Errors(), limits.parts()))
                .preparsedDocumentProvider(new Documents())
                .instrumentation(new Wording());
    }

    @Bean
    ServletRegistrationBean<GraphQlServlet> graphQlServlet(GraphQlSource source) {
        return new ServletRegistrationBean<>(new GraphQlServlet(source.graphQl()), "/graphql");
    }
}
