package org.quillgraph.graphql.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves a page to ask at, whose every file comes from this server; Spring's own loads them from
 * another one.
 *
 * <p>The files are those below {@code static/graphiql}, and the libraries in their web jars
 * (GraphiQL and React, both MIT).
 */
@Configuration(proxyBeanMethods = false)
class GraphiQlPage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/graphiql");
        registry.addRedirectViewController("/graphiql/", "/graphiql");
        registry.addViewController("/graphiql").setViewName("forward:/graphiql/index.html");
    }
}
