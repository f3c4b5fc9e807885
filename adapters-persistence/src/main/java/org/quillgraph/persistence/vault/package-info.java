/** A whole database read into the neutral stream of rows, and filled from it. */
@NullMarked
package org.quillgraph.persistence.vault;

import org.jspecify.annotations.NullMarked;
