/** The catalogue as a GraphQL schema, and its requests as queries of the domain. */
@NullMarked
package org.quillgraph.graphql;

import org.jspecify.annotations.NullMarked;
