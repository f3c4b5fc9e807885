package org.quillgraph.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.graphql.execution.ErrorCode;
import org.quillgraph.graphql.execution.Errors;
import org.quillgraph.graphql.execution.Execution;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Finds out who asks, for all that a request does, and lets nobody else past the first pages. */
final class CallerFilter extends HttpFilter {
    @Serial private static final long serialVersionUID = 1L;

    /** The graph says itself what it answers to whom. */
    private static final Set<String> OPEN =
            Set.of("/graphql", SignInPages.SIGN_IN, SignInPages.WELCOME);

    private static final Set<String> START = Set.of("/", "/graphiql", "/graphiql/");

    private final transient Credentials credentials;

    CallerFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Caller caller;
        try {
            caller = caller(request);
        } catch (RuntimeException e) {
            Refusal.write(response, e);
            return;
        }
        if (caller == null) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Refusal.write(response, Errors.Answered.of(ErrorCode.UNAUTHENTICATED, Bearer.USELESS));
        } else if (caller.isSignedIn() || isOpen(request.getServletPath())) {
            pass(caller, request, response, chain);
        } else if (isForAPage(request)) {
            response.sendRedirect(SignInPages.SIGN_IN + "?to=" + encoded(request));
        } else {
            Refusal.write(
                    response, Errors.Answered.of(ErrorCode.UNAUTHENTICATED, Execution.SIGN_IN));
        }
    }

    /** Null where a program shows what opens nothing; a browser cannot help showing it. */
    private @Nullable Caller caller(HttpServletRequest request) {
        Client client =
                new Client(
                        request.getRemoteAddr(),
                        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
        String header = request.getHeader(Bearer.HEADER);
        return header == null
                ? SessionCookie.of(request)
                        .flatMap(token -> credentials.callerOf(token, client))
                        .orElseGet(() -> Caller.unknown(client))
                : Bearer.token(header)
                        .flatMap(token -> credentials.callerOf(token, client))
                        .orElse(null);
    }

    private static void pass(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        try {
            caller.call(
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith(SignInPages.FILES);
    }

    /** Where a person would rather sign in than read an error. */
    private static boolean isForAPage(HttpServletRequest request) {
        if (START.contains(request.getServletPath())) {
            return true;
        }
        return request.getMethod().equals("GET")
                && Accept.of(request)
                        .isLiked(MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_JSON_VALUE);
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        return URLEncoder.encode(
                request.getRequestURI() + (query == null ? "" : "?" + query), UTF_8);
    }
}
