package org.quillgraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.AnswerBytes;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Execution;
import org.quillgraph.graphql.http.Places.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

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
        } catch (ProblemException e) {
            refuse(response, e);
            return;
        }
        try (place) {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, ProblemException refused)
            throws IOException {
        if (refused.problem() instanceof Problem.TooOften tooOften) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.pause().toSeconds() + 1));
        }
        Errors.Answered error = Errors.Answered.of(refused);
        AnswerBytes json =
                AnswerBytes.of(Execution.refusal(error.code(), error.message()).toSpecification());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(json.size());
        json.writeTo(response.getOutputStream());
    }
}
