package org.quillgraph.application.identity;

import java.util.List;
import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.application.identity.InviteUser.Invited;
import org.quillgraph.domain.access.Invitations;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Filter;

/** Lets whoever starts a server become its first administrator. */
public final class InviteFirstAdministrator {
    private final Lookup lookup;
    private final Repositories repositories;
    private final Invitations invitations;
    private final UnitOfWork work;

    public InviteFirstAdministrator(
            Lookup lookup, Repositories repositories, Invitations invitations, UnitOfWork work) {
        this.lookup = lookup;
        this.repositories = repositories;
        this.invitations = invitations;
        this.work = work;
    }

    /** Empty where there is an administrator who can sign in; else earlier ones are closed. */
    public Optional<Invited> invite() {
        return work.run(
                false,
                _ ->
                        hasAdministrator()
                                ? Optional.empty()
                                : Optional.of(
                                        InviteUser.added(
                                                invitations, Optional.empty(), Role.ADMIN)));
    }

    private boolean hasAdministrator() {
        return lookup
                .keys(
                        User.class,
                        type ->
                                new Filter.All(
                                        List.of(
                                                new Filter.Compare(
                                                        type.attribute("role"),
                                                        Filter.Operator.EQ,
                                                        Role.ADMIN),
                                                new Filter.Compare(
                                                        type.attribute("isActive"),
                                                        Filter.Operator.EQ,
                                                        true))))
                .stream()
                .map(id -> repositories.of(User.class).find(id).orElseThrow())
                .anyMatch(user -> user.passwordHash().isPresent());
    }
}
