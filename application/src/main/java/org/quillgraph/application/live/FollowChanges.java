package org.quillgraph.application.live;

import java.util.OptionalLong;
import java.util.function.Predicate;
import org.quillgraph.domain.live.ChangeEvent;
import org.quillgraph.domain.live.ChangeFeed;
import org.quillgraph.domain.live.Place;

/** Follows what this and other processes change, with no gap and nothing twice. */
public final class FollowChanges {
    private final ChangeFeed feed;
    private final Tail tail;

    public FollowChanges(ChangeFeed feed) {
        this.feed = feed;
        this.tail = new Tail(feed);
    }

    /**
     * Costs nothing before the first change is asked for.
     *
     * @param after the position of the last change the follower knows; empty to begin now
     * @param wanted whether the follower is to be told, asked whenever one is about to be
     */
    public Changes follow(OptionalLong after, Predicate<ChangeEvent> wanted) {
        Place known = after.isPresent() ? feed.at(after.getAsLong()) : feed.latest();
        return new Following(feed, tail, known, wanted);
    }
}
