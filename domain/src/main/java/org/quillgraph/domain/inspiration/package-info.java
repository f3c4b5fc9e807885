/** Ideas as they were collected, with what classifiers, scorers and collectors said of them. */
@NullMarked
package org.quillgraph.domain.inspiration;

import org.jspecify.annotations.NullMarked;
