package org.quillgraph.bootstrap;

import java.time.Duration;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.identity.Role;

/** Lets tests in, as {@code quillgraph token} lets in whoever runs a server. */
final class Tokens {
    static final String HEADER = "Authorization";

    private Tokens() {}

    /** The value of the header that an administrator sends. */
    static String bearer(Program program) {
        return bearer(program, Role.ADMIN);
    }

    static String bearer(Program program, Role role) {
        return bearer(
                program.part(IssueToken.class).issue(role, Duration.ofDays(1)).token().text());
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }
}
