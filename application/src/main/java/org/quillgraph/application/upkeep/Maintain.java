package org.quillgraph.application.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.quillgraph.application.files.FindOrphanedFiles;
import org.quillgraph.domain.change.AnswerStore;
import org.quillgraph.domain.upkeep.Check;
import org.quillgraph.domain.upkeep.Finding;
import org.quillgraph.domain.upkeep.Tidying;

/** Looks for damage, and tidies up where there is none. */
public final class Maintain {
    private static final Duration ANSWERS_ARE_KEPT = Duration.ofDays(1);

    private final List<Check> checks;
    private final AnswerStore answers;
    private final Tidying tidying;
    private final FindOrphanedFiles findOrphanedFiles;
    private final InstantSource clock = InstantSource.system();

    public Maintain(
            List<Check> checks,
            AnswerStore answers,
            Tidying tidying,
            FindOrphanedFiles findOrphanedFiles) {
        this.checks = List.copyOf(checks);
        this.answers = answers;
        this.tidying = tidying;
        this.findOrphanedFiles = findOrphanedFiles;
    }

    /** {@code removingOrphans} says whether files that nothing tells of are deleted. */
    public List<Finding> maintain(boolean removingOrphans) {
        List<Finding> findings = new ArrayList<>(checks.stream().map(Check::look).toList());
        if (findings.stream().anyMatch(Finding::broken)) {
            // what is left of it may be needed as it is
            return findings;
        }
        Instant yesterday = clock.instant().minus(ANSWERS_ARE_KEPT).truncatedTo(ChronoUnit.MICROS);
        int forgotten = answers.forgetBefore(yesterday);
        findings.add(Finding.fine("kept answers", forgotten + " older than a day deleted"));
        findings.add(orphans(removingOrphans));
        findings.add(Finding.fine("storage", tidying.tidy()));
        return findings;
    }

    private Finding orphans(boolean removing) {
        FindOrphanedFiles.Orphans orphans = findOrphanedFiles.find(removing);
        return Finding.fine(
                "uploaded files",
                "%d that nothing tells of, of %d bytes together; %d deleted"
                        .formatted(orphans.files(), orphans.bytes(), orphans.removed()));
    }
}
