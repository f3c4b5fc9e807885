package org.quillgraph.application.vault;

import java.util.SequencedMap;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Tallying;

/** Reads a backup to its end, and says what it holds by table. */
public final class VerifyBackup {

    public SequencedMap<String, Tally> run(Snapshot backup, Progress progress) {
        Tallying told = new Tallying(Counted.on(Rows.NOWHERE, backup, progress));
        backup.tell(told);
        return told.tallies();
    }
}
