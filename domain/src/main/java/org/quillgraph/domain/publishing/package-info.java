/** Articles with what it took to make them, and what competitors publish. */
@NullMarked
package org.quillgraph.domain.publishing;

import org.jspecify.annotations.NullMarked;
