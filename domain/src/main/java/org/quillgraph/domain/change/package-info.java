/** What is to be done to records of any type, as a caller says it. */
@NullMarked
package org.quillgraph.domain.change;

import org.jspecify.annotations.NullMarked;
