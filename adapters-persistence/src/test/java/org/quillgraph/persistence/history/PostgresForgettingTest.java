package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quillgraph.domain.inspiration.Ideas.idea;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.change.UnitOfWork;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.persistence.TestDatabases;
import org.quillgraph.persistence.database.DatabaseSettings;

/** Several transactions write at once. */
class PostgresForgettingTest extends ForgettingContract {
    @Override
    protected DatabaseSettings settings() {
        return TestDatabases.postgres();
    }

    @Test
    void whatIsToldAfterAChangeThatStaysStaysAsWell() {
        Repository<IdeaInspiration> ideas = store.repository(IdeaInspiration.class);
        IdeaInspiration slow = idea();
        IdeaInspiration quick = idea();
        store.get(UnitOfWork.class)
                .run(
                        false,
                        changeSet -> {
                            ideas.add(slow);
                            RevisionsContract.elsewhere(() -> ideas.add(quick));
                            return changeSet;
                        });
        ideas.add(idea());
        ChangeFeed feed = store.get(ChangeFeed.class);
        List<ChangeEvent> told = feed.after(Place.BEGINNING, 3);
        Instant later = told.getFirst().changedAt();
        assertThat(told.get(1).changedAt()).isBefore(later);

        store.get(History.class).forgetBefore(later, _ -> {});
        assertThat(feed.after(Place.BEGINNING, 3)).isEqualTo(told);
    }
}
