/** The rows of ideas and of what was said of them. */
@NullMarked
package org.quillgraph.persistence.inspiration;

import org.jspecify.annotations.NullMarked;
