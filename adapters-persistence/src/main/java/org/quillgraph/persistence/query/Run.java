package org.quillgraph.persistence.query;

import java.util.List;
import org.hibernate.SharedSessionContract;

/** One answer in the making: the session its statements run in, and how long each may take. */
record Run(SharedSessionContract session, StatementLimit limit) {

    List<Cells> tuples(Statement statement) {
        return limit.within(session, () -> statement.run(session));
    }
}
