/** The rows of projects and of the work in them. */
@NullMarked
package org.quillgraph.persistence.workspace;

import org.jspecify.annotations.NullMarked;
