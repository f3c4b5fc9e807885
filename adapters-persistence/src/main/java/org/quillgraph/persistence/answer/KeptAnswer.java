package org.quillgraph.persistence.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a request; its key is in {@code request}, which is no word of SQL. */
@Entity
class KeptAnswer {
    @Id String request;
    String digest;
    String answer;
    @Nullable String role;

    /** Ids with blanks between them. */
    String hidden;

    Instant keptAt;
}
