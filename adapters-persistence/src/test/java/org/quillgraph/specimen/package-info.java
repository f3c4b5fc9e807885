/** The row and the table of the specimen, apart from those that the program has. */
@NullMarked
package org.quillgraph.specimen;

import org.jspecify.annotations.NullMarked;
