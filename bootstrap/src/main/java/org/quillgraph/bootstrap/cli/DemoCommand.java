package org.quillgraph.bootstrap.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quillgraph.application.demo.DemoContent;
import org.quillgraph.application.demo.DemoContent.Filled;
import org.quillgraph.application.identity.SignInLink;
import org.quillgraph.bootstrap.wiring.Program;
import org.quillgraph.bootstrap.wiring.Settings;
import org.quillgraph.domain.access.Secret;
import org.quillgraph.domain.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows everything on content that is made up. */
@Command(
        name = "demo",
        description = {
            "Start the server on sample content.",
            "The content goes into the database only if that holds no idea yet; otherwise what it holds is shown.",
            "A demo that was stopped while it made up ideas goes on where it stopped."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  quillgraph demo",
            "  quillgraph demo --port 9000 --ideas 100000",
            "  QUILLGRAPH_DATA=/tmp/quillgraph quillgraph demo --seed 7"
        })
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private PortOption port;

    @Option(
            names = "--ideas",
            paramLabel = "N",
            defaultValue = "2000",
            converter = Converters.Count.class,
            description = "How many ideas to make up (default: ${DEFAULT-VALUE}).")
    private int ideas;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "42",
            description =
                    "Which content: the same number makes the same, ids included (default: ${DEFAULT-VALUE}).")
    private long seed;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Settings asked = port.in(console.settings());
        checkHost(asked.host());
        Secret link = Secret.ofLink();
        Settings settings = asked.openedBy(new SignInLink(Optional.of(link)));
        try (Program program = Program.serving(settings)) {
            fill(program);
            Listening.say(console, settings, program);
            Listening.link(console, program, link);
            program.await();
        }
        return 0;
    }

    /** Whoever sees the link may do everything. */
    private static void checkHost(String host) {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException e) {
            // refused below, as any other that is not this machine
        }
        throw ProblemException.invalid(
                "QUILLGRAPH_HOST",
                "is "
                        + host
                        + ", and a demo listens to this machine only; leave it out, or serve.");
    }

    private void fill(Program program) {
        try (ProgressDisplay progress = ProgressDisplay.on(console, "Making up ideas")) {
            Filled filled = program.part(DemoContent.class).fill(ideas, seed, progress);
            if (filled.added() == 0) {
                console.say("The database holds ideas already; no sample content was added.");
                return;
            }
            if (filled.found() > 0) {
                console.say(
                        "%d ideas were there already, from a demo that was stopped; %d were added."
                                .formatted(filled.found(), filled.added()));
            }
            program.analyze();
        }
    }
}
