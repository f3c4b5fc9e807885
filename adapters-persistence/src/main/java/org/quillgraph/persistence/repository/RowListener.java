package org.quillgraph.persistence.repository;

import java.util.List;
import org.quillgraph.domain.model.Entity;

/**
 * Is told of what is written, within the transaction that writes it; what it throws undoes the
 * write.
 */
public interface RowListener {

    /** Records of one type, after their rows were added or replaced. */
    void written(List<? extends Entity<?>> records);
}
