package org.quillgraph.bootstrap.wiring;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server makes backups by itself.
 *
 * @param passphraseFile holds what they are encrypted with
 * @param keep how many are kept, or 0 for all
 */
public record Backups(Optional<Path> passphraseFile, int keep) {
    static final int DEFAULT_KEEP = 7;
    static final Backups DEFAULT = new Backups(Optional.empty(), DEFAULT_KEEP);

    private static final int MOST_KEPT = 100_000;

    /** Reads QUILLGRAPH_BACKUP_PASSPHRASE_FILE and QUILLGRAPH_BACKUP_KEEP. */
    static Backups from(Environment environment) {
        return new Backups(
                environment.path("QUILLGRAPH_BACKUP_PASSPHRASE_FILE"),
                environment.number("QUILLGRAPH_BACKUP_KEEP", DEFAULT_KEEP, 0, MOST_KEPT));
    }
}
