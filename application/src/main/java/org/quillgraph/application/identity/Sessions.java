package org.quillgraph.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Filter;

/** Begins sessions and ends them, inside the caller's unit of work. */
record Sessions(Lookup lookup, Repositories repositories) {

    NewSession begin(User user, Duration lifetime) {
        Secret token = Secret.ofSession();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Optional<Client> client = Caller.current().client();
        UserSession session =
                new UserSession(
                        Key.fresh(),
                        user.id(),
                        token.digest(),
                        Optional.empty(),
                        client.map(Client::address),
                        client.flatMap(Client::shortAgent),
                        now.plus(lifetime),
                        now,
                        true,
                        now,
                        now,
                        0);
        repositories.of(UserSession.class).add(session);
        return new NewSession(
                token,
                session.expiresAt(),
                Caller.of(user, new Credential.Session(session.id()), client));
    }

    /** All of a user's but one; returns those that it ended. */
    List<Key<UserSession>> endAll(Key<User> user, Optional<Key<UserSession>> but) {
        List<Key<UserSession>> open = new ArrayList<>(open(user));
        but.ifPresent(open::remove);
        return end(open);
    }

    private List<Key<UserSession>> open(Key<User> user) {
        return lookup.keys(
                UserSession.class,
                type ->
                        new Filter.All(
                                List.of(
                                        new Filter.Through(
                                                Objects.requireNonNull(type.toOne("user")),
                                                new Filter.In(
                                                        lookup.catalogue().type(User.class).id(),
                                                        List.of(user.value()))),
                                        new Filter.Compare(
                                                type.attribute("isActive"),
                                                Filter.Operator.EQ,
                                                true))));
    }

    List<Key<UserSession>> end(List<Key<UserSession>> ids) {
        Repository<UserSession> sessions = repositories.of(UserSession.class);
        List<UserSession> open = sessions.lock(ids).stream().filter(UserSession::isActive).toList();
        sessions.updateAll(
                open.stream().map(session -> Records.with(session, "isActive", false)).toList());
        return open.stream().map(UserSession::id).toList();
    }
}
