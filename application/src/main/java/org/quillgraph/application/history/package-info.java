/** Keeping the history within bounds. */
@NullMarked
package org.quillgraph.application.history;

import org.jspecify.annotations.NullMarked;
