package org.quillgraph.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;

/** Begins sessions, inside the caller's unit of work. */
record Sessions(Repositories repositories) {
    private static final int LONGEST_AGENT = 500;

    NewSession begin(Key<User> user, Duration lifetime) {
        Secret token = Secret.ofSession();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Optional<Client> client = Caller.current().client();
        UserSession session =
                new UserSession(
                        Key.fresh(),
                        user,
                        token.digest(),
                        Optional.empty(),
                        client.map(Client::address),
                        client.flatMap(Client::userAgent).map(Sessions::shortened),
                        now.plus(lifetime),
                        now,
                        true,
                        now,
                        now,
                        0);
        repositories.of(UserSession.class).add(session);
        return new NewSession(token, session.expiresAt());
    }

    private static String shortened(String agent) {
        return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }
}
