package org.quillgraph.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quillgraph.domain.inspiration.Ideas.idea;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quillgraph.domain.history.History;
import org.quillgraph.domain.history.Revision;
import org.quillgraph.domain.inspiration.IdeaInspiration;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.ProblemException;
import org.quillgraph.domain.model.Repository;
import org.quillgraph.domain.query.Catalogue;
import org.quillgraph.domain.query.EntityType;
import org.quillgraph.domain.query.Filter;
import org.quillgraph.domain.query.Page;
import org.quillgraph.domain.query.Query;
import org.quillgraph.domain.query.QueryPort;
import org.quillgraph.domain.query.RowSelection;
import org.quillgraph.persistence.StoreContract;

/** Old revisions can be forgotten, and young ones lose nothing by it. */
abstract class ForgettingContract extends StoreContract {
    private static final int MORE_THAN_A_BATCH = 1_200;

    @Test
    void whatIsForgottenCanNotBeAsked() {
        Repository<IdeaInspiration> ideas = store.repository(IdeaInspiration.class);
        History history = store.get(History.class);
        List<IdeaInspiration> many = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_A_BATCH; i++) {
            many.add(idea());
        }
        ideas.addAll(many);
        Instant afterAll = PastContract.aMomentLater();
        ideas.delete(many.getFirst().id());
        Instant atLast = PastContract.aMomentLater();
        history.forgetBefore(afterAll, _ -> {});

        assertThat(history.begins()).isEqualTo(afterAll);
        assertThat(count(Revision.class, atLast)).isEqualTo(1);
        assertThat(count(IdeaInspiration.class, afterAll)).isEqualTo(MORE_THAN_A_BATCH);
        assertThat(count(IdeaInspiration.class, atLast)).isEqualTo(MORE_THAN_A_BATCH - 1);
        assertThatThrownBy(() -> count(IdeaInspiration.class, afterAll.minusNanos(1_000)))
                .hasMessage("asOf: lies before the history begins, which is " + afterAll + ".");
    }

    @Test
    void noPositionIsGivenOutAgain() {
        ChangeFeed feed = store.get(ChangeFeed.class);
        Repository<IdeaInspiration> ideas = store.repository(IdeaInspiration.class);
        ideas.addAll(List.of(idea(), idea()));
        long last = feed.latest().position();
        store.get(History.class).forgetBefore(PastContract.aMomentLater(), _ -> {});

        assertThat(feed.latest().position()).isEqualTo(last);
        ideas.add(idea());
        assertThat(feed.latest().position()).isGreaterThan(last);
    }

    @Test
    void whoMissedWhatIsForgottenCanNotGoOn() throws SQLException {
        store.execute("UPDATE history SET forgotten = false");
        ChangeFeed feed = store.get(ChangeFeed.class);
        Repository<IdeaInspiration> ideas = store.repository(IdeaInspiration.class);
        ideas.addAll(List.of(idea(), idea()));
        Place first = feed.after(Place.BEGINNING, 1).getFirst().place();
        Place last = feed.latest();
        store.get(History.class).forgetBefore(store.get(History.class).begins(), _ -> {});
        assertThat(feed.at(0)).isEqualTo(Place.BEGINNING);

        store.get(History.class).forgetBefore(PastContract.aMomentLater(), _ -> {});
        assertThat(feed.at(last.position())).isEqualTo(last);
        for (long gone : new long[] {0, first.position()}) {
            assertThatThrownBy(() -> feed.at(gone))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("after: " + gone + " is the position of no change");
        }
    }

    private int count(Class<? extends Record> record, Instant time) {
        EntityType type = store.get(Catalogue.class).type(record);
        RowSelection ids = new RowSelection(List.of(type.id()), List.of(), List.of(), false);
        Page all = Page.first(2 * MORE_THAN_A_BATCH);
        Query query = Query.rows(type, Filter.EVERYTHING, List.of(), all, ids);
        return store.get(QueryPort.class)
                .asOf(time)
                .fetch(query)
                .rows()
                .orElseThrow()
                .rows()
                .size();
    }
}
