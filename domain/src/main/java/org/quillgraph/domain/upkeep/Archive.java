package org.quillgraph.domain.upkeep;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what is about to be deleted. */
public interface Archive {

    /** Begins a part of its own for things of one kind; it is there once something is added. */
    Part begin(String kind);

    /** What one run adds. */
    interface Part extends AutoCloseable {

        /** Returns when all of it would outlive a power cut. */
        void add(List<? extends Map<String, ?>> records);

        /** Where it is; empty as long as nothing was added. */
        Optional<String> place();

        @Override
        void close();
    }
}
