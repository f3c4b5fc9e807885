package org.quillgraph.application.identity;

import java.util.Optional;
import org.quillgraph.application.change.Lookup;
import org.quillgraph.domain.access.Caller;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.query.Filter;

/** Finds users, whoever asks. */
record Users(Lookup lookup, Repositories repositories) {

    /** {@code email} as it is kept. */
    Optional<User> byEmail(String email) {
        return Caller.current()
                .elevated()
                .call(
                        () ->
                                lookup
                                        .keys(
                                                User.class,
                                                type ->
                                                        new Filter.Compare(
                                                                type.attribute("email"),
                                                                Filter.Operator.EQ,
                                                                email))
                                        .stream()
                                        .findFirst()
                                        .flatMap(repositories.of(User.class)::find));
    }
}
