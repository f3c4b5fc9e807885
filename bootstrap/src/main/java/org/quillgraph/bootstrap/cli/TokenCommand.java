package org.quillgraph.bootstrap.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.quillgraph.application.identity.IssueToken;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.domain.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets whoever runs the server in, and what they run. */
@Command(
        name = "token",
        description = {
            "Print a bearer token for servers on this data, before they start or while they run.",
            "Its holder has the role until the days are over, or the token was unused for QUILLGRAPH_SIGN_IN_IDLE_DAYS."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph token --role ADMIN",
            "  curl -H \"Authorization: Bearer $(quillgraph token --role VIEWER --days 1)\" …"
        })
final class TokenCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description = "What it lets do: ${COMPLETION-CANDIDATES}.")
    private Role role = Role.VIEWER;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            converter = Converters.Days.class,
            description = "For how long (default: ${DEFAULT-VALUE}).")
    private int days;

    TokenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Program program = Program.of(console.settings())) {
            console.say(
                    program.part(IssueToken.class)
                            .issue(role, Duration.ofDays(days))
                            .token()
                            .text());
        }
        return 0;
    }
}
