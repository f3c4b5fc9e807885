package org.quillgraph.graphql;

import graphql.GraphQL;
import org.apache.tomcat.websocket.server.WsSci;
import org.quillgraph.application.Browse;
import org.quillgraph.application.Limits;
import org.quillgraph.application.change.AnswerOnce;
import org.quillgraph.application.change.ApplyChange;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.query.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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
    Mutations mutations(
            Catalogue catalogue,
            Browse browse,
            Limits limits,
            ApplyChange applyChange,
            ObjectProvider<Verbs> verbs) {
        Mutations mutations =
                new Mutations(catalogue, browse, limits).withGeneral(applyChange::apply);
        verbs.forEach(some -> some.addTo(mutations));
        return mutations;
    }

    @Bean
    MutationStrategy mutationStrategy(
            Mutations mutations, UnitOfWork unitOfWork, AnswerOnce answerOnce, Limits limits) {
        return new MutationStrategy(mutations, unitOfWork, answerOnce, limits);
    }

    @Bean
    GraphQlSource graphQlSource(
            Catalogue catalogue,
            Browse browse,
            ChangeFeed feed,
            Limits limits,
            Mutations mutations,
            MutationStrategy strategy) {
        GraphSchema schema = new GraphSchema(catalogue, browse, feed, limits.page(), mutations);
        return GraphQlSource.builder(schema.build())
                .configureGraphQl(graphQl -> configure(graphQl, limits, strategy))
                .build();
    }

    static GraphQL.Builder configure(
            GraphQL.Builder graphQl, Limits limits, MutationStrategy mutations) {
        return graphQl.queryExecutionStrategy(new AnswerStrategy(new Errors(), limits.parts()))
                .mutationExecutionStrategy(mutations)
                .subscriptionExecutionStrategy(new LiveStrategy(new Errors()))
                .preparsedDocumentProvider(new Documents())
                .instrumentation(new Wording());
    }

    @Bean
    EventStreams eventStreams() {
        return new EventStreams();
    }

    /** WebSockets without an endpoint of their own: the servlet itself changes to them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatWebSockets() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> context.addServletContainerInitializer(new WsSci(), null));
    }

    @Bean
    Execution execution(GraphQlSource source) {
        return new Execution(source.graphQl());
    }

    @Bean
    WebSockets webSockets(Execution execution) {
        return new WebSockets(execution);
    }

    @Bean
    ServletRegistrationBean<GraphQlServlet> graphQlServlet(
            Execution execution, WebSockets webSockets, EventStreams eventStreams) {
        return new ServletRegistrationBean<>(
                new GraphQlServlet(execution, webSockets, eventStreams), "/graphql");
    }
}
