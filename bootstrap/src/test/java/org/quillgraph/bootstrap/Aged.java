package org.quillgraph.bootstrap;

import static org.quillgraph.domain.inspiration.Ideas.NOON;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.publishing.Competitor;
import org.quillgraph.domain.publishing.CompetitorArticle;

/** Records that are kept for a limited time, with nothing but what they must have. */
final class Aged {

    private Aged() {}

    static User user() {
        String name = "user" + UUID.randomUUID();
        return new User(
                Key.fresh(),
                name + "@example.org",
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.VIEWER,
                true,
                Optional.empty(),
                NOON,
                NOON,
                0);
    }

    static UserSession sessionEnding(User user, Instant at) {
        String hash = (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "");
        return new UserSession(
                Key.fresh(),
                user.id(),
                hash,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at.truncatedTo(ChronoUnit.MICROS),
                NOON,
                true,
                NOON,
                NOON,
                0);
    }

    static Competitor competitor() {
        return new Competitor(
                Key.fresh(),
                UUID.randomUUID() + ".example.org",
                Optional.empty(),
                true,
                24,
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                NOON,
                NOON,
                0);
    }

    static CompetitorArticle article(Competitor competitor, Instant discovered) {
        return new CompetitorArticle(
                Key.fresh(),
                competitor.id(),
                "https://" + competitor.domain() + "/robots",
                Optional.of("Robots that paint"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("robots"),
                Optional.empty(),
                Optional.empty(),
                discovered,
                Optional.empty(),
                NOON,
                NOON,
                0);
    }
}
