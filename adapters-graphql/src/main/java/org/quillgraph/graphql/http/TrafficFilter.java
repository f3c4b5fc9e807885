package org.quillgraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.graphql.http.Places.Place;

/** Lets a request pass where its caller has not too many of them. */
final class TrafficFilter extends HttpFilter {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Traffic traffic;

    TrafficFilter(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Place place;
        try {
            place = traffic.request(Caller.current());
        } catch (RuntimeException e) {
            Refusal.write(response, e);
            return;
        }
        try (place) {
            chain.doFilter(request, response);
        }
    }
}
