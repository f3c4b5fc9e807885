package org.quillgraph.graphql.http;

import jakarta.servlet.Filter;
import org.apache.tomcat.websocket.server.WsSci;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.export.Export;
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
@Import({GraphiQlPage.class, SignInPages.class})
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

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, int place) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }

    @Bean
    EventStreams eventStreams(Credentials credentials) {
        return new EventStreams(credentials);
    }

    @Bean
    WebSockets webSockets(Execution execution, Credentials credentials, Origins origins) {
        return new WebSockets(execution, credentials, origins);
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
            Execution execution, WebSockets webSockets, EventStreams eventStreams, Export export) {
        return new ServletRegistrationBean<>(
                new GraphQlServlet(execution, webSockets, eventStreams, new TableAnswers(export)),
                "/graphql");
    }
}
