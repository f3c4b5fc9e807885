package org.quillgraph.persistence.query;

import java.util.List;
import org.hibernate.SharedSessionContract;

/** One answer in the making: the session its statements run in. */
record Run(SharedSessionContract session) {

    List<Cells> tuples(Statement statement) {
        return statement.run(session);
    }
}
