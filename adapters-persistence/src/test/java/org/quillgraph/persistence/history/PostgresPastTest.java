package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.inspiration.Ideas.NOON;
import static org.quillgraph.domain.inspiration.Ideas.idea;
import static org.quillgraph.domain.inspiration.Ideas.scoring;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.inspiration.Scoring;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Several transactions write at once. */
class PostgresPastTest extends PastContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Test
    void whatASlowTransactionRefersToIsThereAtAnyTime() {
        Repository<IdeaInspiration> ideas = store.repository(IdeaInspiration.class);
        IdeaInspiration quick = idea();
        store.get(UnitOfWork.class)
                .run(
                        false,
                        changeSet -> {
                            ideas.add(idea());
                            RevisionsContract.elsewhere(() -> ideas.add(quick));
                            store.repository(Scoring.class).add(scoring(quick.id(), NOON));
                            return changeSet;
                        });

        QueryPort now = store.get(QueryPort.class);
        assertThat(values(now, Revision.class, "changedAt")).hasSize(3);
        for (Object time : values(now, Revision.class, "changedAt")) {
            QueryPort past = now.asOf((Instant) time);
            int scorings = values(past, Scoring.class, "id").size();
            assertThat(values(past, IdeaInspiration.class, "id")).hasSize(1 + scorings);
        }
    }
}
