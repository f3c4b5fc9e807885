package org.quillgraph.application.vault;

import org.quillgraph.application.Progress;
import org.quillgraph.domain.vault.BackupSink;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Vault;

/** Writes a backup of a database as of one moment, while others go on using it. */
public final class BackUp {

    /** What the backup holds. */
    public Contents run(Vault from, BackupSink into, Progress progress) {
        try (Snapshot snapshot = from.snapshot()) {
            into.start(snapshot.origin(), snapshot.counts());
            Contents told = snapshot.tell(Counted.on(into, snapshot, progress), into);
            into.finish(told);
            return told;
        }
    }
}
