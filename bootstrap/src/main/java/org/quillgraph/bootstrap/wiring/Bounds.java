package org.quillgraph.bootstrap.wiring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.quillgraph.application.Limits;
import org.quillgraph.application.files.LargestFile;
import org.quillgraph.domain.files.FileStore;
import org.quillgraph.domain.identity.Role;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.query.AnswerMemory;
import org.quillgraph.graphql.execution.DocumentLimits;
import org.quillgraph.graphql.execution.DocumentRules;
import org.quillgraph.graphql.execution.TrustedDocuments;
import org.quillgraph.graphql.field.Requested;
import org.quillgraph.graphql.http.TrafficLimits;
import org.quillgraph.persistence.database.LongestStatement;
import org.springframework.context.support.GenericApplicationContext;

/** How much clients may ask for, and how long it may take. */
public record Bounds(
        Limits limits,
        LargestFile largestFile,
        LongestStatement longestStatement,
        TrafficLimits traffic,
        AnswerMemory.Limits answers,
        DocumentRules documents) {
    private static final int LARGEST_PAGE = 100_000;
    private static final int DEEPEST = 1_000;
    private static final int MOST = 1_000_000_000;
    private static final int LONGEST_SECONDS = 86_400;

    private static final int DEFAULT_FILE_MB = 100;
    private static final int MOST_FILE_MB = 1_000_000;
    private static final int MOST_REQUEST_MB = 2_000;
    private static final int MOST_ANSWER_MB = 2_000;
    private static final long MEGABYTE = 1_000_000;

    private static final String TRUSTED = "QUILLGRAPH_TRUSTED_DOCUMENTS";

    /** The usual ones but for the limits of requests. */
    static Bounds of(Limits limits) {
        return new Bounds(
                limits,
                new LargestFile(DEFAULT_FILE_MB * MEGABYTE),
                LongestStatement.USUAL,
                TrafficLimits.USUAL,
                AnswerMemory.Limits.USUAL,
                DocumentRules.USUAL);
    }

    static Bounds from(Environment environment) {
        return new Bounds(
                limits(environment),
                largestFile(environment),
                longestStatement(environment),
                traffic(environment),
                answers(environment),
                documents(environment));
    }

    void supply(GenericApplicationContext context) {
        context.registerBean(Limits.class, () -> limits);
        context.registerBean(LargestFile.class, () -> largestFile);
        context.registerBean(LongestStatement.class, () -> longestStatement);
        context.registerBean(TrafficLimits.class, () -> traffic);
        context.registerBean(AnswerMemory.Limits.class, () -> answers);
        context.registerBean(DocumentRules.class, () -> documents);
    }

    private static LargestFile largestFile(Environment environment) {
        int megabytes =
                environment.number(FileStore.LARGEST_SETTING, DEFAULT_FILE_MB, 1, MOST_FILE_MB);
        return new LargestFile(megabytes * MEGABYTE);
    }

    private static LongestStatement longestStatement(Environment environment) {
        int usual = (int) LongestStatement.USUAL.time().toSeconds();
        return new LongestStatement(
                Duration.ofSeconds(
                        environment.number(
                                "QUILLGRAPH_STATEMENT_SECONDS", usual, 0, LONGEST_SECONDS)));
    }

    private static TrafficLimits traffic(Environment environment) {
        TrafficLimits usual = TrafficLimits.USUAL;
        return new TrafficLimits(
                environment.number("QUILLGRAPH_REQUESTS_PER_MINUTE", usual.perMinute(), 0, MOST),
                environment.number("QUILLGRAPH_REQUESTS_AT_ONCE", usual.atOnce(), 0, MOST),
                environment.number(
                        "QUILLGRAPH_REQUESTS_AT_ONCE_OF_ALL", usual.atOnceOfAll(), 0, MOST),
                environment.number("QUILLGRAPH_SUBSCRIPTIONS_MAX", usual.subscriptions(), 0, MOST),
                environment.number(
                        "QUILLGRAPH_SUBSCRIPTIONS_OF_ALL", usual.subscriptionsOfAll(), 0, MOST),
                environment.number("QUILLGRAPH_WEBSOCKETS_MAX", usual.connections(), 0, MOST));
    }

    private static AnswerMemory.Limits answers(Environment environment) {
        int megabyte = (int) MEGABYTE;
        int usual = AnswerMemory.Limits.USUAL.each() / megabyte;
        return new AnswerMemory.Limits(
                environment.number(AnswerMemory.EACH, usual, 1, MOST_ANSWER_MB) * megabyte,
                environment.number(AnswerMemory.ALL, 0, 0, MOST) * MEGABYTE);
    }

    private static DocumentRules documents(Environment environment) {
        Role least =
                environment
                        .choice("QUILLGRAPH_INTROSPECTION", Role.class)
                        .orElse(DocumentRules.USUAL.introspection());
        return new DocumentRules(documentLimits(environment), trusted(environment), least);
    }

    private static DocumentLimits documentLimits(Environment environment) {
        DocumentLimits usual = DocumentLimits.USUAL;
        int megabyte = (int) MEGABYTE;
        return new DocumentLimits(
                environment.number(
                                DocumentLimits.BYTES, usual.bytes() / megabyte, 1, MOST_REQUEST_MB)
                        * megabyte,
                environment.number(DocumentLimits.CHARACTERS, usual.characters(), 1, MOST),
                environment.number(DocumentLimits.TOKENS, usual.tokens(), 1, MOST),
                environment.number(DocumentLimits.WHITESPACE, usual.whitespace(), 1, MOST),
                environment.number(DocumentLimits.ALIASES, usual.aliases(), 0, MOST),
                environment.number(DocumentLimits.DIRECTIVES, usual.directives(), 0, MOST),
                environment.number(DocumentLimits.FRAGMENTS, usual.fragments(), 0, MOST),
                environment.number(Requested.FIELDS_SETTING, usual.fields(), 1, MOST));
    }

    private static TrustedDocuments trusted(Environment environment) {
        boolean only =
                environment
                        .choice("QUILLGRAPH_TRUSTED_ONLY", Truth.class)
                        .equals(Optional.of(Truth.TRUE));
        Optional<Path> manifest = environment.path(TRUSTED);
        if (only && manifest.isEmpty()) {
            throw ProblemException.invalid(
                    "QUILLGRAPH_TRUSTED_ONLY",
                    "is true, and " + TRUSTED + " names none, so that nothing could be asked.");
        }
        return manifest.map(file -> TrustedDocuments.of(TRUSTED, file, only))
                .orElse(TrustedDocuments.NONE);
    }

    private enum Truth {
        TRUE,
        FALSE
    }

    private static Limits limits(Environment environment) {
        Limits usual = Limits.DEFAULTS;
        int largest = environment.number(Limits.LARGEST_PAGE, usual.largestPage(), 1, LARGEST_PAGE);
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
                environment.number(Limits.DEPTH, usual.depth(), 1, DEEPEST),
                environment.number(Limits.PARTS, usual.parts(), 1, MOST),
                environment.number(Limits.ROWS, (int) usual.rows(), 1, MOST),
                environment.number(Limits.GROUPS, (int) usual.groups(), 1, MOST),
                environment.number(Limits.CONDITIONS, usual.conditions(), 1, MOST),
                environment.number(Limits.VALUES, usual.values(), 1, MOST),
                environment.number(Limits.RECORDS, usual.records(), 1, MOST));
    }
}
