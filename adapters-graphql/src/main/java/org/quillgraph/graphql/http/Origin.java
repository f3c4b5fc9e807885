package org.quillgraph.graphql.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Which page made a browser send a request; other programs do not say. */
public final class Origin {

    private Origin() {}

    /**
     * Whether a page of another site asks. Browsers let any page open a WebSocket and send a form
     * to anywhere.
     */
    public static boolean isElsewhere(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && !isAt(origin, request.getHeader("Host"));
    }

    private static boolean isAt(String origin, String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
