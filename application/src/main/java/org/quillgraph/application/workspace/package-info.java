/** How runs of workflows go on and come to their end. */
@NullMarked
package org.quillgraph.application.workspace;

import org.jspecify.annotations.NullMarked;
