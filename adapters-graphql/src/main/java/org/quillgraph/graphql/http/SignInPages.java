package org.quillgraph.graphql.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages that are for those who have not signed in, from {@code static/pages}. */
@Configuration(proxyBeanMethods = false)
class SignInPages implements WebMvcConfigurer {
    static final String SIGN_IN = "/sign-in";
    static final String WELCOME = "/welcome";

    /** Where the files of these pages are. */
    static final String FILES = "/pages/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController(SIGN_IN).setViewName("forward:/pages/sign-in.html");
        registry.addViewController(WELCOME).setViewName("forward:/pages/welcome.html");
    }
}
