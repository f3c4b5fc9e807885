package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.quillgraph.graphql.execution.Exchange;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of the sites that are allowed ask from within a browser, and no others. */
final class CrossOrigin extends CorsFilter {
    private final Origins origins;

    CrossOrigin(Origins origins) {
        super(_ -> configuration(origins));
        this.origins = origins;
    }

    private static CorsConfiguration configuration(Origins origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins.allowed());
        allowed.setAllowedMethods(List.of("GET", "POST"));
        allowed.setAllowedHeaders(List.of("Authorization", "Content-Type", Exchange.KEY));
        allowed.setExposedHeaders(List.of("Idempotency-Replayed", "Retry-After"));
        allowed.setAllowCredentials(true);
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }

    /** Without a word for them browsers keep others out, and the server's own pages need none. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || !origins.allowed().contains(origin);
    }
}
