/** The rows of articles, of what it took to make them and of what competitors publish. */
@NullMarked
package org.quillgraph.persistence.publishing;

import org.jspecify.annotations.NullMarked;
