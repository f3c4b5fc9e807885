package org.quillgraph.domain.publishing;

import java.util.Optional;
import org.quillgraph.domain.model.Json;

/** What a pipeline has to show at its end; what is left out stays as it was. */
public record PipelineResults(
        Optional<Json> topicRecommendation,
        Optional<Json> factCheckReport,
        Optional<Json> wordpressResult,
        Optional<Integer> llmTokensUsed,
        Optional<Integer> apiCallsMade) {}
