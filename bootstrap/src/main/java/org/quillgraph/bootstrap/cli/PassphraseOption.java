package org.quillgraph.bootstrap.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quillgraph.persistence.backup.Passphrase;
import picocli.CommandLine.Option;

/** Names the file that holds the passphrase of a backup. */
final class PassphraseOption {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The file whose first line is the passphrase of an encrypted backup.")
    private @Nullable Path file;

    Optional<Passphrase> passphrase() {
        return Optional.ofNullable(file).map(Passphrase::in);
    }
}
