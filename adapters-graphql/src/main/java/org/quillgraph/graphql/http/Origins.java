package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.model.ProblemException;

/**
 * Whose pages may ask, besides this server's own; programs that are no browsers do not say whose
 * they are.
 *
 * @param allowed such as {@code https://studio.example}
 */
public record Origins(List<String> allowed) {

    public Origins {
        allowed = List.copyOf(allowed);
        allowed.forEach(Origins::check);
    }

    private static void check(String origin) {
        URI uri = uri(origin);
        boolean isOrigin =
                uri != null
                        && List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                        && uri.getHost() != null
                        && origin.equals(uri.getScheme() + "://" + uri.getAuthority());
        if (!isOrigin) {
            throw ProblemException.invalid(
                    "QUILLGRAPH_CORS_ORIGINS",
                    "has %s, which is no origin; name each one, such as https://studio.example."
                            .formatted(origin));
        }
    }

    /**
     * Whether a page of another site asks. Browsers let any page open a WebSocket and send a form
     * to anywhere.
     */
    public boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && !allowed.contains(origin)
                && !isAt(uri(origin), request.getHeader("Host"));
    }

    /** Behind a proxy the server knows its own name from the header alone. */
    private static boolean isAt(@Nullable URI origin, @Nullable String host) {
        return origin != null
                && origin.getAuthority() != null
                && origin.getAuthority().equalsIgnoreCase(host);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
