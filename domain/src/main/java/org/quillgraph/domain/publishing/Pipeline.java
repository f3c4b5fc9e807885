package org.quillgraph.domain.publishing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.quillgraph.domain.identity.User;
import org.quillgraph.domain.model.Concluding;
import org.quillgraph.domain.model.Default;
import org.quillgraph.domain.model.Derived;
import org.quillgraph.domain.model.Described;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Inverse;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.Key;
import org.quillgraph.domain.model.Problem;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Records;
import org.quillgraph.domain.model.Rules;
import org.quillgraph.domain.workspace.Project;

/** One making of articles by machine, from research to publication, with what it took. */
@Described("One making of articles by machine, from research to publication, with what it took.")
public record Pipeline(
        Key<Pipeline> id,
        @Inverse("pipelines") @Described("Who started it.") Optional<Key<User>> user,
        @Inverse("pipelines") @Described("The project it was started for.")
                Optional<Key<Project>> project,
        @Default("PENDING") @Described("How far it has come.") PipelineStatus status,
        @Described("When it began to run.") Optional<Instant> startedAt,
        @Described("When it ended, whatever came of it.") Optional<Instant> completedAt,
        @Described("How long it ran, in milliseconds.") Optional<Long> executionTimeMs,
        @Described("What it was told to do.") Json inputConfig,
        @Described("What it found of competitors.") Optional<Json> competitorData,
        @Described("The topic it recommends.") Optional<Json> topicRecommendation,
        @Described("What checking the facts brought up.") Optional<Json> factCheckReport,
        @Described("What WordPress answered.") Optional<Json> wordpressResult,
        @Derived @Default("0") @Described("The sum of its costs, in US dollars.")
                BigDecimal totalCost,
        @Described("Tokens that language models took.") Optional<Integer> llmTokensUsed,
        @Described("Calls of other services.") Optional<Integer> apiCallsMade,
        @Described("What went wrong.") Optional<Json> errors,
        @Described("What was odd.") Optional<Json> warnings,
        @Default("0") @Described("How often it was started again.") int retryCount,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Entity<Pipeline>, Concluding {

    public Pipeline {
        startedAt = Rules.time("startedAt", startedAt);
        completedAt = Rules.time("completedAt", completedAt);
        executionTimeMs = Rules.atLeast("executionTimeMs", executionTimeMs, 0);
        inputConfig = Rules.json("inputConfig", inputConfig);
        competitorData = Rules.json("competitorData", competitorData);
        topicRecommendation = Rules.json("topicRecommendation", topicRecommendation);
        factCheckReport = Rules.json("factCheckReport", factCheckReport);
        wordpressResult = Rules.json("wordpressResult", wordpressResult);
        totalCost = Rules.amount("totalCost", totalCost, 8);
        llmTokensUsed = Rules.atLeast("llmTokensUsed", llmTokensUsed, 0);
        apiCallsMade = Rules.atLeast("apiCallsMade", apiCallsMade, 0);
        errors = Rules.json("errors", errors);
        warnings = Rules.json("warnings", warnings);
        retryCount = Rules.atLeast("retryCount", retryCount, 0);
        createdAt = Rules.time("createdAt", createdAt);
        updatedAt = Rules.time("updatedAt", updatedAt);
        version = Rules.atLeast("version", version, 0);
    }

    /** The pipeline in another status; refused where that cannot come after its own. */
    public Pipeline become(PipelineStatus next, Instant now) {
        if (!status.mayBecome(next)) {
            throw new ProblemException(
                    new Problem.Conflict(
                            status.isFinal()
                                    ? "The pipeline is %s, and stays so.".formatted(status)
                                    : "The pipeline is %s and cannot become %s; it may become %s."
                                            .formatted(
                                                    status,
                                                    next,
                                                    Rules.alternatives(
                                                            PipelineStatus.values(),
                                                            status::mayBecome))));
        }
        Optional<Instant> at = Optional.of(now);
        return next == PipelineStatus.RUNNING
                ? Records.with(this, Map.of("status", next, "startedAt", at))
                : Records.with(
                        this,
                        Map.of(
                                "status",
                                next,
                                "completedAt",
                                at,
                                "executionTimeMs",
                                ranUntil(now)));
    }

    /** The pipeline that has done its work. */
    public Pipeline complete(PipelineResults results, Instant now) {
        return Records.with(
                become(PipelineStatus.COMPLETED, now),
                Map.of(
                        "topicRecommendation",
                        results.topicRecommendation().or(() -> topicRecommendation),
                        "factCheckReport",
                        results.factCheckReport().or(() -> factCheckReport),
                        "wordpressResult",
                        results.wordpressResult().or(() -> wordpressResult),
                        "llmTokensUsed",
                        results.llmTokensUsed().or(() -> llmTokensUsed),
                        "apiCallsMade",
                        results.apiCallsMade().or(() -> apiCallsMade)));
    }

    /** The pipeline that cannot go on. */
    public Pipeline fail(Json why, Instant now) {
        return Records.with(become(PipelineStatus.FAILED, now), "errors", Optional.of(why));
    }

    private Optional<Long> ranUntil(Instant now) {
        return startedAt.map(began -> Math.max(0, Duration.between(began, now).toMillis()));
    }

    @Override
    public boolean isConcluded() {
        return status.isFinal();
    }
}
