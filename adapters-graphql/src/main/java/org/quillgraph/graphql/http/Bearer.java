package org.quillgraph.graphql.http;

import java.util.Optional;

/** A token in the header {@code Authorization}, as RFC 6750 has it. */
final class Bearer {
    static final String HEADER = "Authorization";

    static final String USELESS =
            "What Authorization shows opens nothing: send Bearer and a token or key that has neither ended nor been revoked.";

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Empty where it shows something else. */
    static Optional<String> token(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
