/** Revisions: written with every change, read like any other rows, and the way back to the past. */
@NullMarked
package org.quillgraph.persistence.history;

import org.jspecify.annotations.NullMarked;
