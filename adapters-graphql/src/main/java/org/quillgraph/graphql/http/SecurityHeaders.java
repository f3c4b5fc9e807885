package org.quillgraph.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/** Tells browsers what no answer of this server is to be used for. */
final class SecurityHeaders extends HttpFilter {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, String> EVERYWHERE =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    // one-time links hold their token in the address
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");

    /** GraphiQL wants a style of its own too, which keeps the page still behind its dialogs. */
    private static final String PAGES =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What was uploaded is nobody's page. */
    private static final String FILES =
            "sandbox; default-src 'none'; img-src 'self'; media-src 'self';"
                    + " style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        set(response, path.startsWith("/files/") ? FILES : PAGES);
        if (!path.startsWith("/webjars/") && !path.startsWith("/files/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }

    /** Of an answer that no filter has seen. */
    static void set(HttpServletResponse response) {
        set(response, PAGES);
    }

    private static void set(HttpServletResponse response, String policy) {
        EVERYWHERE.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", policy);
    }
}
