package org.quillgraph.bootstrap.cli;

import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;

/** What a server says when it is ready. */
final class Listening {

    private Listening() {}

    static void say(Console console, Settings settings, Program program) {
        String address = "http://localhost:" + program.port();
        console.say("Quillgraph listens, on the " + settings.database().databaseUrl() + ".");
        console.say("  GraphQL   " + address + "/graphql");
        console.say("  GraphiQL  " + address + "/graphiql");
    }
}
