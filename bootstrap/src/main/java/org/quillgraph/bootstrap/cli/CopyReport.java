package org.quillgraph.bootstrap.cli;

import java.time.Instant;
import java.util.SequencedMap;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Tally;

/**
 * What was copied.
 *
 * @param takenAt the moment that the rows are of
 * @param tables rows and checksum of each
 */
record CopyReport(Instant takenAt, String database, long rows, SequencedMap<String, Tally> tables) {

    CopyReport(Origin origin, SequencedMap<String, Tally> tables) {
        this(
                origin.takenAt(),
                origin.database(),
                tables.values().stream().mapToLong(Tally::rows).sum(),
                tables);
    }

    /** {@code backup.gz holds 1200 rows of 31 tables as of 2026-03-01T10:15:30Z.} */
    void say(Console console, String does) {
        console.say(
                "%s %d rows of %d tables as of %s.".formatted(does, rows, tables.size(), takenAt));
    }
}
