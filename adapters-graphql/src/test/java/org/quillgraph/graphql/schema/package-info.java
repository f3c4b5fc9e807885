/** The schema as people read it. */
@NullMarked
package org.quillgraph.graphql.schema;

import org.jspecify.annotations.NullMarked;
