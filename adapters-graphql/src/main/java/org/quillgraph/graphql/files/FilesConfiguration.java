package org.quillgraph.graphql.files;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves files at {@code /files}, on their use cases. */
@Configuration(proxyBeanMethods = false)
@Import({UploadController.class, DownloadController.class, FileErrors.class})
public class FilesConfiguration {
    /** So much more than is allowed may come before the connection is closed. */
    private static final int DROPPED_BYTES = 1_000_000_000;

    /** Most clients read why they are refused only when all that they send was taken. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfLargeBodies() {
        return tomcat ->
                tomcat.addConnectorCustomizers(
                        connector -> {
                            connector.setProperty("maxSwallowSize", String.valueOf(DROPPED_BYTES));
                            // whoever asks before sending is refused before sending
                            connector.setProperty("continueResponseTiming", "onRead");
                        });
    }
}
