package org.quillgraph.application.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.identity.UserSession;
import org.quillgraph.domain.model.Entity;
import org.quillgraph.domain.model.Repositories;
import org.quillgraph.domain.publishing.CompetitorArticle;
import org.quillgraph.domain.publishing.CostEntry;
import org.quillgraph.domain.publishing.Pipeline;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.upkeep.Aging;
import org.quillgraph.domain.upkeep.Archive;
import org.quillgraph.domain.upkeep.Retention;

/** Archives, then deletes, what is older than it is to be kept. */
public final class Retain {
    private final Archive archive;
    private final List<Policy> policies;
    private final InstantSource clock = InstantSource.system();

    public Retain(
            Archive archive,
            History history,
            Catalogue catalogue,
            QueryPort queries,
            Repositories repositories,
            UnitOfWork work) {
        this.archive = archive;
        StoredRecordsOf stored = new StoredRecordsOf(catalogue, queries, repositories);
        // records first: deleting them leaves revisions, for a later time
        this.policies =
                List.of(
                        new OldRecords<>(
                                Aging.SESSION, "expiresAt", stored.of(UserSession.class), work),
                        new OldRecords<>(
                                Aging.COMPETITOR_ARTICLE,
                                "discoveredAt",
                                stored.of(CompetitorArticle.class),
                                work),
                        new OldCosts(stored.of(Pipeline.class), stored.of(CostEntry.class), work),
                        new OldRevisions(history));
    }

    private record StoredRecordsOf(
            Catalogue catalogue, QueryPort queries, Repositories repositories) {
        <R extends Record & Entity<R>> StoredRecords<R> of(Class<R> kind) {
            return new StoredRecords<>(catalogue.type(kind), queries, repositories.of(kind));
        }
    }

    /**
     * Nothing is deleted before the archive has it for good; where the program dies between the
     * two, the archive of the next time has it once more.
     *
     * @param dry whether only to say what would go
     */
    public List<Retired> retain(Retention retention, boolean dry) {
        List<Retired> retired = new ArrayList<>();
        for (Policy policy : policies) {
            Duration period = retention.periods().get(policy.kind());
            if (period != null) {
                Instant before = clock.instant().minus(period).truncatedTo(ChronoUnit.MICROS);
                retired.add(
                        dry
                                ? new Retired(
                                        policy.kind(),
                                        before,
                                        policy.count(before),
                                        Optional.empty())
                                : retire(policy, before));
            }
        }
        return retired;
    }

    private Retired retire(Policy policy, Instant before) {
        try (Archive.Part part = archive.begin(policy.kind().name().toLowerCase(Locale.ROOT))) {
            long records = policy.retire(before, part::add);
            return new Retired(policy.kind(), before, records, part.place());
        }
    }
}
