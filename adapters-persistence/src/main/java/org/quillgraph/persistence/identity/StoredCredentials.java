package org.quillgraph.persistence.identity;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.access.Client;
import org.quillgraph.domain.access.Credential;
import org.quillgraph.domain.access.Credentials;
import org.quillgraph.domain.access.Lifetimes;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.identity.User;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Looks each of them up by the unique index of its digest, so that what was revoked anywhere opens
 * nothing from that moment on.
 */
@Component
final class StoredCredentials implements Credentials {
    private final Transactions transactions;
    private final UserMapper users;
    private final UserSessionMapper sessions;
    private final ApiKeyMapper apiKeys;
    private final CredentialUses uses;
    private final Lifetimes lifetimes;

    StoredCredentials(
            Transactions transactions,
            UserMapper users,
            UserSessionMapper sessions,
            ApiKeyMapper apiKeys,
            CredentialUses uses,
            ObjectProvider<Lifetimes> lifetimes) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.uses = uses;
        this.lifetimes = lifetimes.getIfAvailable(() -> Lifetimes.DEFAULT);
    }

    @Override
    public Optional<Caller> callerOf(String token, Client client) {
        Optional<Caller> caller = holder(token, Optional.of(client));
        caller.ifPresent(it -> it.credential().ifPresent(shown -> uses.note(shown, it)));
        return caller;
    }

    private Optional<Caller> holder(String token, Optional<Client> client) {
        if (token.startsWith(Secret.SESSION)) {
            return session("tokenHash", new Secret(token).digest(), client);
        }
        if (token.startsWith(Secret.API_KEY)) {
            return apiKey("keyHash", new Secret(token).digest(), client);
        }
        return Optional.empty();
    }

    @Override
    public Optional<Caller> now(Caller caller) {
        return caller.credential()
                .map(
                        credential ->
                                switch (credential) {
                                    case Credential.Session(var id) ->
                                            session("id", id.value(), caller.client());
                                    case Credential.Service(var id) ->
                                            apiKey("id", id.value(), caller.client());
                                })
                .orElse(Optional.of(caller));
    }

    private Optional<Caller> session(String by, Object value, Optional<Client> client) {
        return find(UserSessionEntity.class, by, value)
                .filter(row -> sessions.toRecord(row).isOpen(Instant.now(), lifetimes.idle()))
                .flatMap(
                        row ->
                                caller(
                                        row.user,
                                        new Credential.Session(sessions.toRecord(row).id()),
                                        client));
    }

    private Optional<Caller> apiKey(String by, Object value, Optional<Client> client) {
        return find(ApiKeyEntity.class, by, value)
                .filter(row -> apiKeys.toRecord(row).isOpen(Instant.now()))
                .flatMap(
                        row ->
                                caller(
                                        row.user,
                                        new Credential.Service(apiKeys.toRecord(row).id()),
                                        client));
    }

    /** {@code from UserSessionEntity it join fetch it.user where it.tokenHash = ?1} */
    private <E> Optional<E> find(Class<E> row, String by, Object value) {
        return transactions.read(
                session ->
                        session.createSelectionQuery(
                                        "from %s it join fetch it.user where it.%s = ?1"
                                                .formatted(row.getSimpleName(), by),
                                        row)
                                .setParameter(1, value)
                                .uniqueResultOptional());
    }

    private Optional<Caller> caller(
            UserEntity row, Credential credential, Optional<Client> client) {
        User user = users.toRecord(row);
        return user.isActive()
                ? Optional.of(Caller.of(user, credential, client))
                : Optional.empty();
    }
}
