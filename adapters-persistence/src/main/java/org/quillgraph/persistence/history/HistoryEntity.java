package org.quillgraph.persistence.history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The one row that says since when there is a revision of every change, and whether any is gone.
 */
@Entity
@Table(name = "history")
public class HistoryEntity {
    @Id public int one;
    public Instant beginsAt;
    public boolean forgotten;
}
