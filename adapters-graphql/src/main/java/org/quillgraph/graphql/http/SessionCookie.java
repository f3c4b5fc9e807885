package org.quillgraph.graphql.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.quillgraph.graphql.execution.Exchange.SignIn;
import org.springframework.http.ResponseCookie;

/** What a browser shows for its user: no script reads it, and it goes to this host alone. */
final class SessionCookie {
    /** With this prefix browsers take it over TLS and from localhost only. */
    static final String NAME = "__Host-quillgraph";

    private SessionCookie() {}

    static Optional<String> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The value of {@code Set-Cookie}. Links from elsewhere lead to pages that know who comes. */
    static String header(SignIn changed) {
        return ResponseCookie.from(NAME, changed.token().orElse(""))
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(changed.token().isPresent() ? changed.lifetime() : Duration.ZERO)
                .build()
                .toString();
    }
}
