/** Projects: the tickets made of ideas, what the work goes by, and the workflows that do it. */
@NullMarked
package org.quillgraph.domain.workspace;

import org.jspecify.annotations.NullMarked;
