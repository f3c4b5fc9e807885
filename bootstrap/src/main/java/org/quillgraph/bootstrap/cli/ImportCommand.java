package org.quillgraph.bootstrap.cli;

import picocli.CommandLine.Command;

/** Holds one command for each older system. */
@Command(
        name = "import",
        description = "Take over what an older system holds.",
        synopsisSubcommandLabel = "COMMAND")
final class ImportCommand {}
