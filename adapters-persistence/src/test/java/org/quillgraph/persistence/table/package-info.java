/** Files of rows, good and bad. */
@NullMarked
package org.quillgraph.persistence.table;

import org.jspecify.annotations.NullMarked;
