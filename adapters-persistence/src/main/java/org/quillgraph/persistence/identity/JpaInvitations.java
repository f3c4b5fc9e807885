package org.quillgraph.persistence.identity;

import java.time.Instant;
import java.util.Optional;
import org.quillgraph.domain.access.Invitation;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.persistence.repository.Transactions;
import org.springframework.stereotype.Component;

/** Keeps them in a table of their own. */
@Component
final class JpaInvitations implements Invitations {
    private static final String REPLACE =
            "update InvitationEntity set isOpen = false where isOpen and coalesce(email, '') = :email";

    private static final String CLOSE =
            "update InvitationEntity set isOpen = false where id = :id and isOpen";

    private final Transactions transactions;

    JpaInvitations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Invitation invitation) {
        transactions.write(
                session -> {
                    session.createMutationQuery(REPLACE)
                            .setParameter("email", invitation.email().orElse(""))
                            .executeUpdate();
                    return session.insert(InvitationEntity.of(invitation));
                });
    }

    @Override
    public Optional<Invitation> find(String tokenHash) {
        return transactions.read(
                session ->
                        session.createSelectionQuery(
                                        "from InvitationEntity where tokenHash = :hash",
                                        InvitationEntity.class)
                                .setParameter("hash", tokenHash)
                                .uniqueResultOptional()
                                .map(InvitationEntity::invitation));
    }

    @Override
    public boolean isOpenFor(String email) {
        return transactions
                .read(
                        session ->
                                session.createSelectionQuery(
                                                "from InvitationEntity where isOpen and email = :email",
                                                InvitationEntity.class)
                                        .setParameter("email", email)
                                        .getResultList())
                .stream()
                .map(InvitationEntity::invitation)
                .anyMatch(invitation -> invitation.isOpen(Instant.now()));
    }

    @Override
    public boolean close(Invitation invitation) {
        return transactions.write(
                session ->
                        session.createMutationQuery(CLOSE)
                                        .setParameter("id", invitation.id())
                                        .executeUpdate()
                                == 1);
    }
}
