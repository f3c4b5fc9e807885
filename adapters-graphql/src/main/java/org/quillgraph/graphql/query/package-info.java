/** Fields that ask, read as queries of the domain, with the shapes of their answers. */
@NullMarked
package org.quillgraph.graphql.query;

import org.jspecify.annotations.NullMarked;
