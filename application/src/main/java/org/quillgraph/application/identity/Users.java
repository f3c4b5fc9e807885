package org.quillgraph.application.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;

/** Finds users, whoever asks. */
record Users(Lookup lookup, Repositories repositories) {

    /** {@code email} as it is kept. */
    Optional<User> byEmail(String email) {
        return all(type -> equal(type, "email", email)).stream().findFirst();
    }

    Optional<User> byId(Key<User> id) {
        return all(type -> equal(type, "id", id.value())).stream().findFirst();
    }

    /** Whether there is one who can sign in. */
    boolean haveAdministrator() {
        return all(
                        type ->
                                new Filter.All(
                                        List.of(
                                                equal(type, "role", Role.ADMIN),
                                                equal(type, "isActive", true))))
                .stream()
                .anyMatch(user -> user.passwordHash().isPresent());
    }

    private static Filter equal(EntityType type, String attribute, Object value) {
        return new Filter.Compare(type.attribute(attribute), Filter.Operator.EQ, value);
    }

    private List<User> all(Function<EntityType, Filter> filter) {
        return Caller.current()
                .elevated()
                .call(
                        () ->
                                lookup.keys(User.class, filter).stream()
                                        .flatMap(
                                                id -> repositories.of(User.class).find(id).stream())
                                        .toList());
    }
}
