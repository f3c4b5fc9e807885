package org.quillgraph.application.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.quillgraph.application.Progress;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.Snapshot;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Vault;

/**
 * Puts all that a snapshot holds into a database, and reads its rows there once more before it
 * makes that final: what came out must be what went in.
 */
public final class Refill {

    /**
     * What the database holds then.
     *
     * @param replace whether it may hold something before
     */
    public Contents run(Snapshot from, Vault into, boolean replace, Progress progress) {
        return into.refill(from.origin(), replace, new Copying(from, progress));
    }

    private record Copying(Snapshot from, Progress progress) implements Vault.Work {
        @Override
        public Contents on(Vault.Filling filling) {
            Contents told = from.tell(Counted.on(filling, from, progress), filling);
            compare(told.tables(), filling.stored());
            progress.begin("Indexing words");
            return told;
        }

        @Override
        public void indexed(long done, long total) {
            progress.reached(done, total);
        }
    }

    private static void compare(
            SequencedMap<String, Tally> told, SequencedMap<String, Tally> stored) {
        List<String> different = new ArrayList<>(told.keySet());
        different.removeIf(table -> Objects.equals(told.get(table), stored.get(table)));
        if (!different.isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "What was stored is not what was read, in %s. Nothing was changed; please report this as a fault."
                                    .formatted(String.join(", ", different))));
        }
    }
}
