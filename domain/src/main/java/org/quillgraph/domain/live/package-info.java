/** What changes, told in the order in which it is committed. */
@NullMarked
package org.quillgraph.domain.live;

import org.jspecify.annotations.NullMarked;
