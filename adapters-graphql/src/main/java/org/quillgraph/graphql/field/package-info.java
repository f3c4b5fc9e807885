/** A field as a request asks for it, from its arguments to the object that answers it. */
@NullMarked
package org.quillgraph.graphql.field;

import org.jspecify.annotations.NullMarked;
