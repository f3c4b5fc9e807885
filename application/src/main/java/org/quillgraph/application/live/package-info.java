/** Following what changes while it changes. */
@NullMarked
package org.quillgraph.application.live;

import org.jspecify.annotations.NullMarked;
