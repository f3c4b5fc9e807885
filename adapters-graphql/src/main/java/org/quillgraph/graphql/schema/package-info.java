/** The catalogue as the text of a schema, and what its things are called there. */
@NullMarked
package org.quillgraph.graphql.schema;

import org.jspecify.annotations.NullMarked;
