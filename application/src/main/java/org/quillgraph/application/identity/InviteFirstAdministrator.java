package org.quillgraph.application.identity;

import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.identity.InviteUser.Invited;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.Repositories;

/** Lets whoever starts a server become its first administrator. */
public final class InviteFirstAdministrator {
    private final Users users;
    private final Invitations invitations;
    private final UnitOfWork work;

    public InviteFirstAdministrator(
            Lookup lookup, Repositories repositories, Invitations invitations, UnitOfWork work) {
        this.users = new Users(lookup, repositories);
        this.invitations = invitations;
        this.work = work;
    }

    /** Empty where there is an administrator who can sign in; else earlier ones are closed. */
    public Optional<Invited> invite() {
        return work.run(
                false,
                _ ->
                        users.haveAdministrator()
                                ? Optional.empty()
                                : Optional.of(
                                        InviteUser.added(
                                                invitations, Optional.empty(), Role.ADMIN)));
    }
}
