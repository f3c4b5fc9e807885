package org.quillgraph.graphql.verbs;

import java.math.BigDecimal;
import java.time.Instant;
import org.quillgraph.application.inspiration.ClassifyIdea;
import org.quillgraph.application.inspiration.ClassifyIdea.Label;
import org.quillgraph.application.inspiration.PromoteIdea;
import org.quillgraph.application.inspiration.PromoteIdea.Wishes;
import org.quillgraph.application.inspiration.ScoreIdea;
import org.quillgraph.application.inspiration.ScoreIdea.Score;
import org.quillgraph.domain.inspiration.Classification;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.workspace.IdeaTicket;
import org.quillgraph.domain.workspace.Priority;
import org.quillgraph.graphql.mutation.Arguments;
import org.quillgraph.graphql.mutation.Mutations;
import org.quillgraph.graphql.mutation.Verb.Done;
import org.quillgraph.graphql.mutation.Verbs;

/** The verbs of ideas. */
final class InspirationVerbs implements Verbs {
    private final ClassifyIdea classifyIdea;
    private final ScoreIdea scoreIdea;
    private final PromoteIdea promoteIdea;

    InspirationVerbs(ClassifyIdea classifyIdea, ScoreIdea scoreIdea, PromoteIdea promoteIdea) {
        this.classifyIdea = classifyIdea;
        this.scoreIdea = scoreIdea;
        this.promoteIdea = promoteIdea;
    }

    @Override
    public void addTo(Mutations mutations) {
        mutations.add("classifyIdea", Classification.class, this::classify);
        mutations.add("scoreIdea", Scoring.class, this::score);
        mutations.add("promoteIdea", IdeaTicket.class, this::promote);
    }

    private Done classify(Arguments arguments) {
        Label label =
                new Label(
                        arguments.get("category", String.class),
                        arguments.get("confidence", BigDecimal.class),
                        arguments.get("isStory", Boolean.class),
                        arguments.find("storyConfidence", BigDecimal.class),
                        arguments.find("indicators", Json.class),
                        arguments.find("classifiedAt", Instant.class));
        return Done.of(classifyIdea.classify(arguments.key("inspiration"), label).id());
    }

    private Done score(Arguments arguments) {
        Score score =
                new Score(
                        arguments.get("compositeScore", BigDecimal.class),
                        arguments.find("engagementScore", BigDecimal.class),
                        arguments.find("textQualityScore", BigDecimal.class),
                        arguments.find("engagementMetrics", Json.class),
                        arguments.find("qualityMetrics", Json.class),
                        arguments.find("scoredAt", Instant.class));
        return Done.of(scoreIdea.score(arguments.key("inspiration"), score).id());
    }

    private Done promote(Arguments arguments) {
        Wishes wishes =
                new Wishes(
                        arguments.find("title", String.class),
                        arguments.find("description", String.class),
                        arguments.find("priority", Priority.class));
        return Done.of(
                promoteIdea
                        .promote(arguments.key("inspiration"), arguments.key("project"), wishes)
                        .id());
    }
}
