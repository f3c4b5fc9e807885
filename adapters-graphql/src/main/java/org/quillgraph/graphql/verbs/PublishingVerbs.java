package org.quillgraph.graphql.verbs;

import java.math.BigDecimal;
import java.time.Instant;
import org.quillgraph.application.publishing.ArchiveArticle;
import org.quillgraph.application.publishing.CompletePipeline;
import org.quillgraph.application.publishing.FailPipeline;
import org.quillgraph.application.publishing.PublishArticle;
import org.quillgraph.application.publishing.RecordCost;
import org.quillgraph.application.publishing.RecordCost.Expense;
import org.quillgraph.application.publishing.StartPipeline;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.publishing.Article;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.publishing.PipelineResults;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb.Done;
import org.quillgraph.graphql.mutation.Verbs;

/** The verbs of articles and their pipelines. */
final class PublishingVerbs implements Verbs {
    private final StartPipeline startPipeline;
    private final CompletePipeline completePipeline;
    private final FailPipeline failPipeline;
    private final RecordCost recordCost;
    private final PublishArticle publishArticle;
    private final ArchiveArticle archiveArticle;

    PublishingVerbs(
            StartPipeline startPipeline,
            CompletePipeline completePipeline,
            FailPipeline failPipeline,
            RecordCost recordCost,
            PublishArticle publishArticle,
            ArchiveArticle archiveArticle) {
        this.startPipeline = startPipeline;
        this.completePipeline = completePipeline;
        this.failPipeline = failPipeline;
        this.recordCost = recordCost;
        this.publishArticle = publishArticle;
        this.archiveArticle = archiveArticle;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.add("startPipeline", Pipeline.class, this::start);
        mutations.add("completePipeline", Pipeline.class, this::complete);
        mutations.add("failPipeline", Pipeline.class, this::fail);
        mutations.add("recordCost", CostEntry.class, this::record);
        mutations.add("publishArticle", Article.class, this::publish);
        mutations.add("archiveArticle", Article.class, this::archive);
    }

    private Done start(Arguments arguments) {
        return Done.of(startPipeline.start(arguments.key("pipeline")).id());
    }

    private Done complete(Arguments arguments) {
        PipelineResults results =
                new PipelineResults(
                        arguments.find("topicRecommendation", Json.class),
                        arguments.find("factCheckReport", Json.class),
                        arguments.find("wordpressResult", Json.class),
                        arguments.find("llmTokensUsed", Integer.class),
                        arguments.find("apiCallsMade", Integer.class));
        return Done.of(completePipeline.complete(arguments.key("pipeline"), results).id());
    }

    private Done fail(Arguments arguments) {
        return Done.of(
                failPipeline
                        .fail(arguments.key("pipeline"), arguments.get("errors", Json.class))
                        .id());
    }

    private Done record(Arguments arguments) {
        Expense expense =
                new Expense(
                        arguments.get("service", String.class),
                        arguments.find("operation", String.class),
                        arguments.get("cost", BigDecimal.class),
                        arguments.find("tokensUsed", Integer.class),
                        arguments.find("occurredAt", Instant.class));
        return Done.of(recordCost.record(arguments.key("pipeline"), expense).id());
    }

    private Done publish(Arguments arguments) {
        return Done.of(publishArticle.publish(arguments.key("article")).id());
    }

    private Done archive(Arguments arguments) {
        return Done.of(archiveArticle.archive(arguments.key("article")).id());
    }
}
