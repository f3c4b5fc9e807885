package org.quillgraph.graphql.http;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Key;

/** Tokens of sessions, until they are taken back. */
final class Tokens implements Credentials {
    private final Map<String, Caller> given = new ConcurrentHashMap<>();

    String give() {
        return give(Role.ADMIN);
    }

    String give(Role role) {
        String token = UUID.randomUUID().toString();
        given.put(
                token,
                new Caller(
                        Optional.of(new Key<>(UUID.randomUUID())),
                        Optional.of(role),
                        Optional.of(new Credential.Session(new Key<>(UUID.randomUUID()))),
                        Optional.empty()));
        return token;
    }

    void takeBack(String token) {
        given.remove(token);
    }

    @Override
    public Optional<Caller> callerOf(String token, Client client) {
        return Optional.ofNullable(given.get(token)).map(it -> from(client, it));
    }

    @Override
    public Optional<Caller> now(Caller caller) {
        return given.values().stream()
                .filter(it -> it.credential().equals(caller.credential()))
                .findFirst()
                .map(it -> caller.client().map(client -> from(client, it)).orElse(it));
    }

    private static Caller from(Client client, Caller caller) {
        return new Caller(caller.user(), caller.role(), caller.credential(), Optional.of(client));
    }
}
