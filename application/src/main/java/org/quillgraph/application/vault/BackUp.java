package org.quillgraph.application.vault;

import java.util.SequencedMap;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.vault.BackupSink;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Tallying;
import org.quillgraph.domain.vault.Vault;

/** Writes a backup of a database as of one moment, while others go on using it. */
public final class BackUp {

    /** What the backup holds, by table. */
    public SequencedMap<String, Tally> run(Vault from, BackupSink into, Progress progress) {
        try (Snapshot snapshot = from.snapshot()) {
            into.start(snapshot.origin(), snapshot.counts());
            Tallying told = new Tallying(Counted.on(into, snapshot, progress));
            snapshot.tell(told);
            into.finish(told.tallies());
            return told.tallies();
        }
    }
}
