/** All that a database keeps as one neutral stream of rows, which any other can take. */
@NullMarked
package org.quillgraph.domain.vault;

import org.jspecify.annotations.NullMarked;
