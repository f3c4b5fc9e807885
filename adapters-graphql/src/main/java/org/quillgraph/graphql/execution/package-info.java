/** Requests run through graphql-java, and what is answered, errors included, as bytes. */
@NullMarked
package org.quillgraph.graphql.execution;

import org.jspecify.annotations.NullMarked;
