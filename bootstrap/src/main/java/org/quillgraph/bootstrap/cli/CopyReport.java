package org.quillgraph.bootstrap.cli;

import java.time.Instant;
import java.util.SequencedMap;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileTally;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Tally;

/**
 * What was copied.
 *
 * @param takenAt the moment that the rows are of
 * @param tables rows and checksum of each
 */
record CopyReport(
        Instant takenAt,
        String database,
        long rows,
        SequencedMap<String, Tally> tables,
        FileTally files) {

    CopyReport(Origin origin, Contents contents) {
        this(
                origin.takenAt(),
                origin.database(),
                contents.rows(),
                contents.tables(),
                contents.files());
    }

    /**
     * {@code backup.gz holds 1200 rows of 31 tables as of 2026-03-01T10:15:30Z, uploaded files: 2.}
     */
    void say(Console console, String does) {
        String more = files.count() == 0 ? "." : ", uploaded files: %d.".formatted(files.count());
        console.say(
                "%s %d rows of %d tables as of %s%s"
                        .formatted(does, rows, tables.size(), takenAt, more));
        if (files.missing() > 0) {
            console.say(
                    "%d more files are told of, whose bytes were not there or had been altered: %s%s"
                            .formatted(
                                    files.missing(),
                                    names(),
                                    files.missing() > files.someMissing().size() ? ", …" : "."));
        }
    }

    /** On one line, whatever they are. */
    private String names() {
        return String.join(", ", files.someMissing()).replaceAll("[\\p{C}\\p{Z}]+", " ");
    }
}
