/** What mutations become, and what is left of those that fail. */
@NullMarked
package org.quillgraph.graphql.mutation;

import org.jspecify.annotations.NullMarked;
