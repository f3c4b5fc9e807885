package org.quillgraph.bootstrap.cli;

import java.util.concurrent.Callable;
import org.quillgraph.application.identity.InviteFirstAdministrator;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Answers GraphQL until it is stopped. */
@Command(
        name = "serve",
        description = "Start the server; makes the database or brings its schema up to date first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph serve --port 9000",
            "  DATABASE_URL=postgresql://quill:secret@localhost:5432/quill quillgraph serve"
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private PortOption port;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings settings = port.in(console.settings());
        try (Program program = Program.serving(settings)) {
            Listening.say(console, settings, program);
            program.part(InviteFirstAdministrator.class)
                    .invite()
                    .ifPresent(invited -> Listening.invite(console, program, invited));
            program.await();
        }
        return 0;
    }
}
