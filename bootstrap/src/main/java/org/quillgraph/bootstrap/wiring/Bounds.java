package org.quillgraph.bootstrap.wiring;

import java.time.Duration;
import org.quillgraph.application.Limits;
import org.quillgraph.application.files.LargestFile;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.persistence.database.LongestStatement;
import org.springframework.context.support.GenericApplicationContext;

/** How much clients may ask for, and how long it may take. */
public record Bounds(Limits limits, LargestFile largestFile, LongestStatement longestStatement) {
    private static final int LARGEST_PAGE = 100_000;
    private static final int DEEPEST = 1_000;
    private static final int MOST = 1_000_000_000;
    private static final int LONGEST_SECONDS = 86_400;

    private static final int DEFAULT_FILE_MB = 100;
    private static final int MOST_FILE_MB = 1_000_000;
    private static final long MEGABYTE = 1_000_000;

    /** The usual ones but for the limits of requests. */
    static Bounds of(Limits limits) {
        return new Bounds(
                limits, new LargestFile(DEFAULT_FILE_MB * MEGABYTE), LongestStatement.USUAL);
    }

    static Bounds from(Environment environment) {
        return new Bounds(
                limits(environment), largestFile(environment), longestStatement(environment));
    }

    void supply(GenericApplicationContext context) {
        context.registerBean(Limits.class, () -> limits);
        context.registerBean(LargestFile.class, () -> largestFile);
        context.registerBean(LongestStatement.class, () -> longestStatement);
    }

    private static LargestFile largestFile(Environment environment) {
        int megabytes =
                environment.number("QUILLGRAPH_FILE_MAX_MB", DEFAULT_FILE_MB, 1, MOST_FILE_MB);
        return new LargestFile(megabytes * MEGABYTE);
    }

    private static LongestStatement longestStatement(Environment environment) {
        int usual = (int) LongestStatement.USUAL.time().toSeconds();
        return new LongestStatement(
                Duration.ofSeconds(
                        environment.number(
                                "QUILLGRAPH_STATEMENT_SECONDS", usual, 0, LONGEST_SECONDS)));
    }

    private static Limits limits(Environment environment) {
        Limits usual = Limits.DEFAULTS;
        int largest =
                environment.number("QUILLGRAPH_PAGE_MAX", usual.largestPage(), 1, LARGEST_PAGE);
        int page =
                environment.number(
                        "QUILLGRAPH_PAGE_DEFAULT",
                        Math.min(usual.page(), largest),
                        1,
                        LARGEST_PAGE);
        if (page > largest) {
            throw ProblemException.invalid(
                    "QUILLGRAPH_PAGE_DEFAULT",
                    "is " + page + ", more than QUILLGRAPH_PAGE_MAX, which is " + largest + ".");
        }
        return new Limits(
                page,
                largest,
                environment.number("QUILLGRAPH_DEPTH_MAX", usual.depth(), 1, DEEPEST),
                environment.number("QUILLGRAPH_PARTS_MAX", usual.parts(), 1, MOST),
                environment.number("QUILLGRAPH_ROWS_MAX", (int) usual.rows(), 1, MOST),
                environment.number("QUILLGRAPH_CONDITIONS_MAX", usual.conditions(), 1, MOST),
                environment.number("QUILLGRAPH_VALUES_MAX", usual.values(), 1, MOST),
                environment.number("QUILLGRAPH_RECORDS_MAX", usual.records(), 1, MOST));
    }
}
