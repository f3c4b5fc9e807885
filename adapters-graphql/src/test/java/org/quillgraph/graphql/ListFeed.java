package org.quillgraph.graphql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.quillgraph.domain.history.Operation;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;
import org.quillgraph.domain.model.Json;
import org.quillgraph.domain.model.ProblemException;

/** Changes in a list, which tests add to. */
public final class ListFeed implements ChangeFeed {
    private static final UUID CHANGE_SET = new UUID(7, 7);
    private static final UUID ACTOR = new UUID(8, 8);

    private final List<ChangeEvent> changes = new CopyOnWriteArrayList<>();

    public void add(String entityType, UUID entityId) {
        changes.add(
                new ChangeEvent(
                        new Place(0, changes.size() + 1L),
                        entityType,
                        entityId,
                        Operation.UPDATED,
                        CHANGE_SET,
                        Optional.of(ACTOR),
                        Instant.EPOCH,
                        new Json(Map.of("title", List.of("old", "new")))));
    }

    @Override
    public Place latest() {
        return new Place(0, changes.size());
    }

    @Override
    public Place at(long position) {
        if (position > changes.size()) {
            throw ProblemException.invalid("after", "is the position of no change.");
        }
        return new Place(0, position);
    }

    @Override
    public List<ChangeEvent> after(Place place, int most) {
        return changes.stream()
                .filter(change -> change.place().compareTo(place) > 0)
                .limit(most)
                .toList();
    }
}
