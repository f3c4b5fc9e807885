package org.quillgraph.application.live;

import org.jspecify.annotations.Nullable;
import org.quillgraph.domain.live.ChangeEvent;

/** The changes that one follower is told, one after the other; to be closed by whoever asked. */
public interface Changes extends AutoCloseable {

    /**
     * Waits for the next change.
     *
     * @return null once closed, also by another thread meanwhile
     */
    @Nullable ChangeEvent next() throws InterruptedException;

    @Override
    void close();
}
