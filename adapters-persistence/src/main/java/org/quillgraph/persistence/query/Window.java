package org.quillgraph.persistence.query;

import java.util.List;
import org.quillgraph.domain.query.Page;

/**
 * What a page shows of the items read for it, which are one more than its size where more follow.
 */
record Window<T>(List<T> items, boolean hasNext, boolean hasPrevious) {

    static <T> Window<T> of(List<T> read, Page page) {
        boolean more = read.size() > page.size();
        List<T> shown = more ? read.subList(0, page.size()) : read;
        return page.last()
                ? new Window<>(shown.reversed(), page.before().isPresent(), more)
                : new Window<>(shown, more, page.after().isPresent() || page.offset() > 0);
    }

    /** What is shown where nothing was asked for. */
    static <T> Window<T> none() {
        return new Window<>(List.of(), false, false);
    }
}
