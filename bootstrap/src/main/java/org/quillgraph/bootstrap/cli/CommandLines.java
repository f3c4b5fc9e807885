package org.quillgraph.bootstrap.cli;

import java.util.List;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Puts the commands together; none of them does anything before it is chosen. */
public final class CommandLines {

    private CommandLines() {}

    public static CommandLine of(Console console) {
        CommandLine importing =
                new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportIdeasCommand(console))
                        .addSubcommand(new ImportArticlesCommand(console))
                        .addSubcommand(new ImportWorkspaceCommand(console))
                        .addSubcommand(new ImportCampaignsCommand(console))
                        .addSubcommand(new ImportRecordsCommand(console));
        CommandLine all =
                new CommandLine(new MainCommand())
                        .addSubcommand(new DemoCommand(console))
                        .addSubcommand(new ServeCommand(console))
                        .addSubcommand(new TokenCommand(console))
                        .addSubcommand(importing)
                        .addSubcommand(new RollbackImportCommand(console))
                        .addSubcommand(new ExportCommand(console))
                        .addSubcommand(new StatusCommand(console))
                        .addSubcommand(new MigrateCommand(console))
                        .addSubcommand(new RollbackCommand(console))
                        .addSubcommand(new BackupCommand(console))
                        .addSubcommand(new VerifyCommand(console))
                        .addSubcommand(new RestoreCommand(console))
                        .addSubcommand(new TransferCommand(console))
                        .addSubcommand(new ResetCommand(console))
                        .addSubcommand(new MaintainCommand(console))
                        .addSubcommand(new RetainCommand(console))
                        .addSubcommand(new HelpCommand());
        all.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-V", "--version")
                                .versionHelp(true)
                                .description("Show the version.")
                                .build());
        explain(all);
        return all.setOut(console.out())
                .setErr(console.err())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((fault, given) -> misused(console, fault, given))
                .setExecutionExceptionHandler(
                        (fault, command, _) -> complain(console, command, fault));
    }

    /** Gives it and every command below it the option that explains it. */
    private static void explain(CommandLine command) {
        command.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help.")
                                .build());
        command.getSubcommands().values().forEach(CommandLines::explain);
    }

    private static int misused(Console console, ParameterException fault, String[] given) {
        CommandLine command = fault.getCommandLine();
        String reason = String.valueOf(fault.getMessage());
        if (List.of(given).contains(JsonOption.NAME)) {
            JsonOption.answer(console, reason);
        }
        console.warn(reason);
        if (command.getSubcommands().isEmpty()) {
            console.warn("See: " + command.getCommandSpec().qualifiedName() + " --help");
        } else {
            command.usage(console.err());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static int complain(Console console, CommandLine command, Exception fault) {
        if (isBeingStopped()) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (command.getParseResult().hasMatchedOption(JsonOption.NAME)) {
            JsonOption.answer(
                    console, Complaint.about(fault).orElse("This is a fault of Quillgraph."));
        }
        Complaint.about(fault)
                .ifPresentOrElse(
                        console::warn,
                        () -> {
                            console.warn(
                                    "This is a fault of Quillgraph; please report it with the lines below.");
                            fault.printStackTrace(console.err());
                        });
        return isMisuse(console, fault)
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }

    /** A variable of the environment is used as wrongly as an option may be. */
    private static boolean isMisuse(Console console, Exception fault) {
        return fault instanceof ProblemException refused
                && refused.problem() instanceof Problem.Invalid(String path, String _)
                && console.environment().containsKey(path);
    }

    /** What fails because somebody pressed Ctrl-C is no news to them. */
    private static boolean isBeingStopped() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
