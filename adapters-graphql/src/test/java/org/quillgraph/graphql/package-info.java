/** What requests become, what is refused and how, and the schema as people read it. */
@NullMarked
package org.quillgraph.graphql;

import org.jspecify.annotations.NullMarked;
