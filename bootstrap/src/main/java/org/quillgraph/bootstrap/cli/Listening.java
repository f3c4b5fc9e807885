package org.quillgraph.bootstrap.cli;

import org.quillgraph.application.identity.InviteUser.Invited;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.access.Secret;

/** What a server says when it is ready. */
final class Listening {

    private Listening() {}

    static void say(Console console, Settings settings, Program program) {
        String address = address(program);
        console.say("Quillgraph listens, on the " + settings.database().databaseUrl() + ".");
        console.say("  GraphQL   " + address + "/graphql");
        console.say("  GraphiQL  " + address + "/graphiql");
    }

    private static String address(Program program) {
        return "http://localhost:" + program.port();
    }

    /** To the first administrator, who is whoever sees this. */
    static void invite(Console console, Program program, Invited invited) {
        console.say(
                "No administrator can sign in yet. Become one, once and until "
                        + invited.expiresAt()
                        + ":");
        console.say("  " + address(program) + "/welcome?token=" + invited.token().text());
    }

    static void link(Console console, Program program, Secret link) {
        console.say("Signs you in as an administrator while this demo runs:");
        console.say("  " + address(program) + "/sign-in?link=" + link.text());
    }
}
