/** What requests become, without a database. */
@NullMarked
package org.quillgraph.graphql.query;

import org.jspecify.annotations.NullMarked;
