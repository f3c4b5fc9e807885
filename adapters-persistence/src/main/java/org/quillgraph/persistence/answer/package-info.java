/** Answers that are kept for requests that may be sent again. */
@NullMarked
package org.quillgraph.persistence.answer;

import org.jspecify.annotations.NullMarked;
