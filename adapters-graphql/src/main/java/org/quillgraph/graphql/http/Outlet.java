package org.quillgraph.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.List;

/**
 * Where the results of one operation go. It waits where the client is slow, and ends the operation
 * itself where the client is gone.
 */
interface Outlet {

    /** One of the results, or the only one. */
    void next(ExecutionResult result);

    /** The operation did not begin, or cannot go on; nothing else follows. */
    void fail(List<GraphQLError> errors);

    /** There is nothing more. */
    void complete();
}
