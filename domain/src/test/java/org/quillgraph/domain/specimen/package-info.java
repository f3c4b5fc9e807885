/** A type for tests alone, with what no type of the graph has yet. */
@NullMarked
package org.quillgraph.domain.specimen;

import org.jspecify.annotations.NullMarked;
