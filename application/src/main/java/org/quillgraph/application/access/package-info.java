/** What the one who asks may see and change, whatever use case works for them. */
@NullMarked
package org.quillgraph.application.access;

import org.jspecify.annotations.NullMarked;
