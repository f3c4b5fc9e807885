package org.quillgraph.application.vault;

import java.time.Instant;
import org.quillgraph.application.upkeep.Task;
import org.quillgraph.domain.upkeep.Job;
import org.quillgraph.domain.vault.BackupShelf;
import org.quillgraph.domain.vault.BackupSink;
import org.quillgraph.domain.vault.Vault;

/**
 * Makes a backup, and then room for the next one.
 *
 * @param keep how many are kept, or 0 for all
 */
public record BackupTask(Vault vault, BackupShelf shelf, int keep) implements Task<String> {

    @Override
    public Job job() {
        return Job.BACKUP;
    }

    /** Where the backup is. */
    @Override
    public String run() {
        BackupShelf.Place place = shelf.place(Instant.now());
        try (BackupSink backup = place.open()) {
            new BackUp().run(vault, backup, (_, _) -> {});
        }
        if (keep > 0) {
            shelf.keepNewest(keep);
        }
        return place.toString();
    }

    @Override
    public Outcome outcome(String place) {
        return new Outcome(false, place);
    }
}
