package org.quillgraph.application.vault;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.vault.Contents;
import org.quillgraph.domain.vault.FileSink;
import org.quillgraph.domain.vault.FollowingVault;
import org.quillgraph.domain.vault.FollowingVault.Amendment;
import org.quillgraph.domain.vault.KeyedTables;
import org.quillgraph.domain.vault.LeadingVault;
import org.quillgraph.domain.vault.Moment;
import org.quillgraph.domain.vault.Moment.Mark;
import org.quillgraph.domain.vault.Origin;
import org.quillgraph.domain.vault.Rows;
import org.quillgraph.domain.vault.Table;
import org.quillgraph.domain.vault.Tally;
import org.quillgraph.domain.vault.Tallying;

/**
 * Carries over into a copy what changes in a database, until no other program uses that any more;
 * then both have to hold the same.
 *
 * <p>Revisions tell what changed, so that little is left to do in the end. What leaves none, such
 * as when somebody was last seen, is found by comparing then.
 */
public final class Follow {
    private final LeadingVault from;
    private final FollowingVault into;

    public Follow(LeadingVault from, FollowingVault into) {
        this.from = from;
        this.into = into;
    }

    /** Listens, and says when. */
    public interface Rounds {

        /**
         * Returns when it is time for the next round.
         *
         * @param until the moment that the copy is of now
         */
        void caughtUp(long changes, Instant until);

        /** Nobody uses the database any more. */
        default void ending() {}
    }

    /** What both hold in the end, and when it was. */
    public record Outcome(Origin origin, Contents contents) {}

    /**
     * Returns when nobody is left.
     *
     * @param copied the mark of the moment that the copy is of
     */
    public Outcome run(Mark copied, Rounds rounds) {
        return into.alone(() -> followToTheEnd(copied, rounds));
    }

    private Outcome followToTheEnd(Mark copied, Rounds rounds) {
        Mark carried = copied;
        while (true) {
            Optional<Moment> last = from.hold();
            if (last.isPresent()) {
                rounds.ending();
                try (Moment moment = last.get()) {
                    return finish(moment, carried);
                }
            }
            carried = follow(carried, rounds);
        }
    }

    private Mark follow(Mark carried, Rounds rounds) {
        Mark mark;
        Instant until;
        long changes;
        try (Moment moment = from.snapshot()) {
            mark = moment.mark();
            until = moment.origin().takenAt();
            changes = moment.countChanges(carried);
            if (changes > 0) {
                into.amend(copy -> carry(moment, carried, copy));
            }
        }
        rounds.caughtUp(changes, until);
        return mark;
    }

    /** Deletes all of it first, since a unique value may have passed from one row to another. */
    private static Mark carry(Moment moment, Mark since, Amendment copy) {
        moment.tellChanges(since, copy::delete);
        moment.tellChanges(
                since,
                (table, keys) ->
                        copy.insert(table, List.copyOf(moment.find(table, keys).values())));
        return moment.mark();
    }

    private Outcome finish(Moment moment, Mark carried) {
        Contents contents =
                into.amend(
                        copy -> {
                            Contents told = moment.tell(Rows.NOWHERE, copy);
                            carry(moment, carried, copy);
                            List<Table> different = different(told, copy);
                            if (!different.isEmpty()) {
                                align(moment, different, copy);
                                refuse(different(told, copy));
                            }
                            return told;
                        });
        return new Outcome(moment.origin(), contents);
    }

    private static List<Table> different(Contents told, KeyedTables copy) {
        Tallying stored = new Tallying(Rows.NOWHERE, FileSink.NOWHERE);
        copy.tell(copy.tables(), stored);
        SequencedMap<String, Tally> tallies = stored.contents().tables();
        return copy.tables().stream()
                .filter(table -> !isSame(table.name(), told.tables(), tallies))
                .toList();
    }

    private static boolean isSame(String table, Map<String, Tally> one, Map<String, Tally> other) {
        return Objects.equals(one.get(table), other.get(table));
    }

    /** What is no longer there goes first, from all tables. */
    private static void align(Moment moment, List<Table> tables, Amendment copy) {
        for (Table table : tables) {
            Difference.read(table, copy, moment, rows -> copy.delete(table, Difference.keys(rows)));
        }
        for (Table table : tables) {
            Difference.read(
                    table,
                    moment,
                    copy,
                    rows -> {
                        copy.delete(table, Difference.keys(rows));
                        copy.insert(table, rows);
                    });
        }
    }

    private static void refuse(List<Table> different) {
        if (!different.isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict(
                            "What was carried over is not what was read, in %s. Please report this as a fault."
                                    .formatted(
                                            String.join(
                                                    ", ",
                                                    different.stream()
                                                            .map(Table::name)
                                                            .toList()))));
        }
    }
}
