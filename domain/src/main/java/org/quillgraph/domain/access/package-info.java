/** Who asks, and what they may. */
@NullMarked
package org.quillgraph.domain.access;

import org.jspecify.annotations.NullMarked;
