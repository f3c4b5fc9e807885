package org.quillgraph.graphql.verbs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.quillgraph.application.identity.ChangePassword;
import org.quillgraph.application.identity.CreateApiKey;
import org.quillgraph.application.identity.InviteUser;
import org.quillgraph.application.identity.NewSession;
import org.quillgraph.application.identity.Register;
import org.quillgraph.application.identity.Revoke;
import org.quillgraph.application.identity.SignIn;
import org.quillgraph.application.identity.SignOut;
import org.quillgraph.application.identity.UseSignInLink;
import org.quillgraph.domain.identity.ApiKey;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.graphql.execution.Exchange;
import org.quillgraph.graphql.field.Leaves;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.SecretVerb;
import org.quillgraph.graphql.mutation.Verb;
import org.quillgraph.graphql.mutation.Verbs;

/** The verbs of accounts. */
final class IdentityVerbs implements Verbs {
    private final SignIn signIn;
    private final UseSignInLink useSignInLink;
    private final SignOut signOut;
    private final Register register;
    private final ChangePassword changePassword;
    private final InviteUser inviteUser;
    private final CreateApiKey createApiKey;
    private final Revoke revoke;

    IdentityVerbs(
            SignIn signIn,
            UseSignInLink useSignInLink,
            SignOut signOut,
            Register register,
            ChangePassword changePassword,
            InviteUser inviteUser,
            CreateApiKey createApiKey,
            Revoke revoke) {
        this.signIn = signIn;
        this.useSignInLink = useSignInLink;
        this.signOut = signOut;
        this.register = register;
        this.changePassword = changePassword;
        this.inviteUser = inviteUser;
        this.createApiKey = createApiKey;
        this.revoke = revoke;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.addSecret("login", User.class, this::login);
        mutations.addSecret("register", User.class, this::register);
        mutations.addSecret("changePassword", UserSession.class, this::changePassword);
        mutations.addSecret("inviteUser", User.class, this::invite);
        mutations.addSecret("createApiKey", ApiKey.class, this::createKey);
        mutations.add("logout", UserSession.class, arguments -> signOut(arguments, false));
        mutations.add("logoutEverywhere", UserSession.class, arguments -> signOut(arguments, true));
        mutations.add("revokeSession", UserSession.class, this::revokeSession);
        mutations.add("revokeApiKey", ApiKey.class, this::revokeKey);
    }

    private SecretVerb.Step login(Arguments arguments) {
        Optional<String> link = arguments.find("link", String.class);
        return signedIn(
                arguments,
                link.isPresent()
                        ? () -> useSignInLink.use(link.get())
                        : signIn.signIn(given(arguments, "login"), given(arguments, "password")));
    }

    private static String given(Arguments arguments, String name) {
        return arguments
                .find(name, String.class)
                .orElseThrow(() -> ProblemException.invalid(name, "is missing."));
    }

    private SecretVerb.Step register(Arguments arguments) {
        return signedIn(
                arguments,
                register.register(
                        new Register.Newcomer(
                                arguments.find("token", String.class),
                                arguments.find("email", String.class),
                                arguments.find("username", String.class),
                                arguments.get("password", String.class))));
    }

    private static SecretVerb.Step signedIn(Arguments arguments, Supplier<NewSession> begin) {
        return () -> {
            NewSession session = begin.get();
            arguments
                    .exchange()
                    .signIn(
                            new Exchange.SignIn(
                                    Optional.of(session.token().text()),
                                    Duration.between(Instant.now(), session.expiresAt())));
            return SecretVerb.Done.of(
                            Map.of(
                                    "token",
                                    session.token().text(),
                                    "expiresAt",
                                    Leaves.time(session.expiresAt())),
                            session.caller().user().orElseThrow())
                    .shownTo(session.caller());
        };
    }

    private SecretVerb.Step changePassword(Arguments arguments) {
        Supplier<List<Key<UserSession>>> change =
                changePassword.change(
                        arguments.get("current", String.class), arguments.get("new", String.class));
        return () -> SecretVerb.Done.of(Map.of(), change.get().toArray(Key<?>[]::new));
    }

    private SecretVerb.Step invite(Arguments arguments) {
        return () -> {
            InviteUser.Invited invited =
                    inviteUser.invite(
                            arguments.get("email", String.class),
                            arguments.find("role", Role.class));
            return SecretVerb.Done.of(
                    Map.of(
                            "token",
                            invited.token().text(),
                            "expiresAt",
                            Leaves.time(invited.expiresAt())));
        };
    }

    private SecretVerb.Step createKey(Arguments arguments) {
        return () -> {
            CreateApiKey.NewKey made =
                    createApiKey.create(
                            arguments.get("service", String.class),
                            arguments.find("expiresAt", Instant.class));
            return SecretVerb.Done.of(Map.of("key", made.key().text()), made.id());
        };
    }

    private Verb.Done signOut(Arguments arguments, boolean everywhere) {
        List<Key<UserSession>> ended = signOut.signOut(everywhere);
        if (!arguments.get("dryRun", Boolean.class)) {
            arguments.exchange().signIn(new Exchange.SignIn(Optional.empty(), Duration.ZERO));
        }
        return Verb.Done.of(ended.size());
    }

    private Verb.Done revokeSession(Arguments arguments) {
        Key<UserSession> id = arguments.key("id");
        revoke.revoke(new Revoke.What.OfSession(id));
        return Verb.Done.of(id);
    }

    private Verb.Done revokeKey(Arguments arguments) {
        Key<ApiKey> id = arguments.key("id");
        revoke.revoke(new Revoke.What.OfKey(id));
        return Verb.Done.of(id);
    }
}
