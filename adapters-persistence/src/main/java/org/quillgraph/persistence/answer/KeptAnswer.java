package org.quillgraph.persistence.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The answer to a request; its key is in {@code request}, which is no word of SQL. */
@Entity
class KeptAnswer {
    @Id String request;
    String digest;
    String answer;
    Instant keptAt;
}
