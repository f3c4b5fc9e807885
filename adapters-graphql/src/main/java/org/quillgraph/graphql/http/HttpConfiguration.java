package org.quillgraph.graphql.http;

import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.websocket.server.WsSci;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.export.Export;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Serves the graph at {@code /graphql}, and the page to ask at. */
@Configuration(proxyBeanMethods = false)
@Import({ErrorAnswers.class, GraphiQlPage.class, SignInPages.class})
public class HttpConfiguration {

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return first(new SecurityHeaders(), 0);
    }

    @Bean
    FilterRegistrationBean<CrossOrigin> crossOrigin(Origins origins) {
        return first(new CrossOrigin(origins), 1);
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(Credentials credentials) {
        return first(new CallerFilter(credentials), 2);
    }

    @Bean
    AnswerMemory answerMemory(ObjectProvider<AnswerMemory.Limits> limits) {
        return new AnswerMemory(limits.getIfAvailable(() -> AnswerMemory.Limits.USUAL));
    }

    @Bean
    Traffic traffic(ObjectProvider<TrafficLimits> limits, AnswerMemory memory) {
        return new Traffic(limits.getIfAvailable(() -> TrafficLimits.USUAL), memory);
    }

    /** After it is known who asks. */
    @Bean
    FilterRegistrationBean<TrafficFilter> trafficFilter(Traffic traffic) {
        FilterRegistrationBean<TrafficFilter> filter = first(new TrafficFilter(traffic), 3);
        filter.addUrlPatterns("/graphql", "/files", "/files/*");
        return filter;
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    EventStreams eventStreams(
            Credentials credentials, Traffic traffic, ObjectProvider<Heartbeat> heartbeat) {
        return new EventStreams(
                credentials, traffic, heartbeat.getIfAvailable(() -> Heartbeat.USUAL));
    }

    @Bean
    WebSockets webSockets(
            Execution execution,
            Credentials credentials,
            Traffic traffic,
            Origins origins,
            ObjectProvider<Heartbeat> heartbeat) {
        return new WebSockets(
                execution,
                credentials,
                traffic,
                origins,
                heartbeat.getIfAvailable(() -> Heartbeat.USUAL));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorReport() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> ErrorReport.useIn((StandardHost) context.getParent()));
    }

    /** Behind a proxy the server knows neither its name nor whether there is TLS. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> relativeRedirects() {
        return tomcat ->
                tomcat.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }

    /** WebSockets without an endpoint of their own: the servlet itself changes to them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcatWebSockets() {
        return tomcat ->
                tomcat.addContextCustomizers(
                        context -> context.addServletContainerInitializer(new WsSci(), null));
    }

    /** Many write a query into an address as it is; what comes of it is ours to say. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bracesInAddresses() {
        return tomcat ->
                tomcat.addConnectorCustomizers(
                        connector -> connector.setProperty("relaxedQueryChars", "{}[]\"|\\^`<>"));
    }

    @Bean
    ServletRegistrationBean<GraphQlServlet> graphQlServlet(
            Execution execution,
            WebSockets webSockets,
            EventStreams eventStreams,
            Export export,
            AnswerMemory memory,
            ObjectProvider<DocumentRules> rules) {
        int largestBody = rules.getIfAvailable(() -> DocumentRules.USUAL).limits().bytes();
        TableAnswers tables = new TableAnswers(export);
        return new ServletRegistrationBean<>(
                new GraphQlServlet(
                        execution, webSockets, eventStreams, tables, memory, largestBody),
                "/graphql");
    }
}
