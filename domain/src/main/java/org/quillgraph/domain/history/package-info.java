/** What changed, when, by whom and as part of what. */
@NullMarked
package org.quillgraph.domain.history;

import org.jspecify.annotations.NullMarked;
