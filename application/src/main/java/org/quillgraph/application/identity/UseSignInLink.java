package org.quillgraph.application.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;

/** Lets in whoever has the link that a demo has printed. */
public final class UseSignInLink {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final SignInLink link;
    private final IssueToken issueToken;

    public UseSignInLink(SignInLink link, IssueToken issueToken) {
        this.link = link;
        this.issueToken = issueToken;
    }

    /** Refuses any other with {@link Problem.NotSignedIn}. */
    public NewSession use(String secret) {
        if (link.secret().filter(expected -> isSame(expected, new Secret(secret))).isEmpty()) {
            throw new ProblemException(
                    new Problem.NotSignedIn(
                            "The link opens nothing; take the one that quillgraph demo has printed last."));
        }
        return Caller.current().elevated().call(() -> issueToken.issue(Role.ADMIN, A_DAY));
    }

    /** Takes as long whatever differs. */
    private static boolean isSame(Secret one, Secret other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(Secret secret) {
        return secret.digest().getBytes(StandardCharsets.US_ASCII);
    }
}
