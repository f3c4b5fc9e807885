package org.quillgraph.persistence.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.quillgraph.domain.access.AuditTrail;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.AuditAction;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.persistence.repository.Transactions;
import org.quillgraph.persistence.repository.Watch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Ends what a user who is not active any more has open, so that none of it comes back with them.
 */
@Component
final class DeactivationWatch implements Watch {
    private static final String CLOSE_INVITATIONS =
            "update InvitationEntity set isOpen = false where email = :email and isOpen";

    private final Transactions transactions;
    private final ObjectProvider<Repositories> repositories;
    private final AuditTrail trail;

    /** The repositories tell watches of changes, and are there only after them. */
    DeactivationWatch(
            Transactions transactions,
            @Qualifier("jpaRepositories") ObjectProvider<Repositories> repositories,
            AuditTrail trail) {
        this.transactions = transactions;
        this.repositories = repositories;
        this.trail = trail;
    }

    @Override
    public Class<User> of() {
        return User.class;
    }

    @Override
    public void changed(Record before, Record after) {
        User was = (User) before;
        User is = (User) after;
        if (was.isActive() && !is.isActive()) {
            transactions.write(session -> end(session, was));
        }
    }

    private User end(StatelessSession session, User user) {
        revoke(
                UserSession.class,
                open(session, "UserSessionEntity", user),
                AuditAction.SESSION_REVOKED);
        revoke(ApiKey.class, open(session, "ApiKeyEntity", user), AuditAction.KEY_REVOKED);
        session.createMutationQuery(CLOSE_INVITATIONS)
                .setParameter("email", user.email())
                .executeUpdate();
        return user;
    }

    private static List<UUID> open(StatelessSession session, String row, User user) {
        return session.createSelectionQuery(
                        "select id from " + row + " where user.id = :user and isActive", UUID.class)
                .setParameter("user", user.id().value())
                .getResultList();
    }

    private <R extends Record & Entity<R>> void revoke(
            Class<R> kind, List<UUID> ids, AuditAction action) {
        Repository<R> repository = repositories.getObject().of(kind);
        List<R> open = repository.lock(ids.stream().map(id -> new Key<R>(id)).toList());
        repository.updateAll(
                open.stream().map(record -> Records.with(record, "isActive", false)).toList());
        open.forEach(
                record ->
                        trail.note(
                                action,
                                kind.getSimpleName() + " " + record.id(),
                                Optional.empty()));
    }
}
