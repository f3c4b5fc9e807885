package org.quillgraph.graphql.http;

import org.apache.tomcat.websocket.server.WsSci;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.export.Export;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves the graph at {@code /graphql}, and the page to ask at. */
@Configuration(proxyBeanMethods = false)
@Import(GraphiQlPage.class)
public class HttpConfiguration {

    @Bean
    EventStreams eventStreams() {
        return new EventStreams();
    }

    @Bean
    WebSockets webSockets(Execution execution) {
        return new WebSockets(execution);
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
