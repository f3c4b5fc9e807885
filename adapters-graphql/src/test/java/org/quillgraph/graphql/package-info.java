/** The whole graph: what it serves, what it refuses and how, and what its tests are made of. */
@NullMarked
package org.quillgraph.graphql;

import org.jspecify.annotations.NullMarked;
