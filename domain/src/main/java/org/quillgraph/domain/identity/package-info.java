/** Who works with the graph, what they sign in with, and what they may change while it runs. */
@NullMarked
package org.quillgraph.domain.identity;

import org.jspecify.annotations.NullMarked;
