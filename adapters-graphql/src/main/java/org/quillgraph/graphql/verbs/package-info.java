/** The verbs of each context, on their use cases. */
@NullMarked
package org.quillgraph.graphql.verbs;

import org.jspecify.annotations.NullMarked;
